import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../../shared/ui/tokens.css";
import "../../../shared/ui/base.css";
import { LanguageProvider } from "../messages/language.tsx";
import { GalleryPage } from "./gallery-page.tsx";

const root = document.getElementById("app");
if (!root) throw new Error("gallery.html has no #app");
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <GalleryPage />
    </LanguageProvider>
  </StrictMode>,
);
