import { describe } from "vitest";
import { templateGroups } from "./cases.ts";
import { judgeGroups } from "./judge-groups.ts";

describe("a template at every size", () => judgeGroups(templateGroups()));
