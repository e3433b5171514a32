import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../shared/ui/tokens.css";
import "../../shared/ui/base.css";
import { App } from "./app.tsx";
import { LanguageProvider } from "./messages/language.tsx";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no #app");
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
