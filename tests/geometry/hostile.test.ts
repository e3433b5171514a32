import { describe } from "vitest";
import { hostileGroups } from "./cases.ts";
import { judgeGroups } from "./judge-groups.ts";

describe("a block with content that it was not drawn for, at every size and width", () => judgeGroups(hostileGroups()));
