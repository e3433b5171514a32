import type { ReactNode } from "react";
import { FeatureGate } from "../features/feature-gate.tsx";
import styles from "./account.module.css";
import { AuditPanel } from "./audit/audit-panel.tsx";
import { BillingPanel } from "./billing/billing-panel.tsx";
import { KeysPanel } from "./keys/keys-panel.tsx";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import { NoticesPanel } from "./notices/notices-panel.tsx";
import { OrganizationPanel } from "./organization-panel.tsx";
import { SectionNav } from "./section-nav.tsx";
import { type Section, sectionsOf } from "./sections.ts";
import { SecurityPanel } from "./security/security-panel.tsx";
import { UsagePanel } from "./usage/usage-panel.tsx";
import type { Account, Somebody } from "./use-account.ts";
import { useSection } from "./use-section.ts";

type Props = { account: Account; somebody: Somebody };

/** One part of the account at a time. Another organization begins anew. */
export function AccountSections({ account, somebody }: Props) {
  const t = useAccountMessages();
  const offered = sectionsOf(somebody.current.role);
  const { section, heading } = useSection(offered);
  if (!section) return null;

  return (
    <div className={styles.sections}>
      <SectionNav sections={offered} current={section} />
      <section className={styles.panel} aria-labelledby="section-title">
        <h2 id="section-title" ref={heading} tabIndex={-1}>
          {t.sections[section]}
        </h2>
        <div key={`${section} ${somebody.current.id}`} className={styles.stack}>
          {panels[section]({ account, somebody })}
        </div>
      </section>
    </div>
  );
}

const panels: Record<Section, (props: Props) => ReactNode> = {
  organization: (props) => <OrganizationPanel {...props} />,
  keys: ({ somebody }) => (
    <FeatureGate feature="api-keys">
      <KeysPanel organization={somebody.current.name} />
    </FeatureGate>
  ),
  usage: ({ somebody }) => (
    <FeatureGate feature="usage-analytics">
      <UsagePanel role={somebody.current.role} />
    </FeatureGate>
  ),
  billing: ({ somebody }) => <BillingPanel organization={somebody.current} />,
  notices: () => <NoticesPanel />,
  log: ({ somebody }) => <AuditPanel members={somebody.members} />,
  security: ({ account, somebody }) => <SecurityPanel account={account} somebody={somebody} />,
};
