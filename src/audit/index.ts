export { type AuditRepository, auditRepository } from "./audit-repository.ts";
export { verifyChain } from "./verify-chain.ts";
export { verifyChains } from "./verify-chains.ts";
