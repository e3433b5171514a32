import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../../shared/ui/tokens.css";
import "../../../shared/ui/base.css";
import { LanguageProvider } from "../messages/language.tsx";
import { BatchesPage } from "./batches-page.tsx";

const root = document.getElementById("app");
if (!root) throw new Error("batches.html has no #app");
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <BatchesPage />
    </LanguageProvider>
  </StrictMode>,
);
