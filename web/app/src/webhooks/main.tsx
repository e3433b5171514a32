import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../../shared/ui/tokens.css";
import "../../../shared/ui/base.css";
import { LanguageProvider } from "../messages/language.tsx";
import { WebhooksPage } from "./webhooks-page.tsx";

const root = document.getElementById("app");
if (!root) throw new Error("webhooks.html has no #app");
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <WebhooksPage />
    </LanguageProvider>
  </StrictMode>,
);
