import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

// Without a graphics card, which is emulated at the cost of seconds a page where the processor is busy.
chromium.setGraphicsMode = false;
// In a single process, meant for functions in the cloud, visitors would share their cookies and language.
const ownProcesses = chromium.args.filter((arg) => arg !== "--single-process");

export const launchBrowser = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await chromium.executablePath(), args: ownProcesses, headless: true });
