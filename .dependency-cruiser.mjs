// The arrows of the house: workers -> flows -> domains -> ports -> kernel. Told in docs/decisions/0001-who-may-import-whom.md.

const test = "\\.test\\.tsx?$";
const shared = "kernel|infographic|platform|flows";
/** A domain is every folder of src that isn't shared; its name is remembered as $1. */
const domain = `^src/(?!(?:${shared})/)([^/]+)/`;
const repository = "-repository(\\.test)?\\.ts$";
const vocabulary = "^src/(kernel|infographic|platform/ports)/";

const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** What a folder of src may import from this project; everything else of ours is refused. */
const mayImport = (name, from, ...allowed) =>
  rule(name, `This folder may import only ${allowed.join(", ")} and itself.`, from, {
    path: "^(src|workers|web|scripts|bench)/",
    pathNot: allowed,
  });

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    rule("no-circular", "Two files that need each other are one, or hide a third.", {}, { circular: true }),
    rule(
      "resolvable",
      "The import leads nowhere.",
      {},
      { couldNotResolve: true, pathNot: ["^cloudflare:", "^node:", "\\.wasm$"] },
    ),

    mayImport("kernel", { path: "^src/kernel/" }, "^src/kernel/"),
    rule(
      "kernel-packages",
      "The kernel needs nothing but zod.",
      { path: "^src/kernel/", pathNot: test },
      { dependencyTypesNot: ["local"], pathNot: "(^|/)node_modules/zod/" },
    ),
    mayImport("infographic", { path: "^src/infographic/" }, "^src/kernel/", "^src/infographic/"),
    mayImport("ports", { path: "^src/platform/ports/" }, "^src/kernel/", "^src/platform/ports/"),
    mayImport("adapters", { path: "^src/platform/cloudflare/" }, "^src/kernel/", "^src/platform/(ports|cloudflare)/"),
    mayImport("sign-in", { path: "^src/platform/auth/" }, vocabulary, "^src/platform/(db|auth)/"),
    mayImport("mail", { path: "^src/platform/mail/" }, vocabulary, "^src/platform/(db|mail)/"),
    mayImport("payments", { path: "^src/platform/payments/" }, vocabulary, "^src/platform/(db|payments)/"),
    mayImport("database", { path: "^src/platform/db/" }, "^src/kernel/", "^src/platform/db/"),

    mayImport("domain", { path: domain, pathNot: [repository] }, vocabulary, "^src/$1/"),
    mayImport("repository", { path: `${domain}.*${repository}` }, vocabulary, "^src/platform/db/", "^src/$1/"),
    mayImport("flow", { path: "^src/flows/" }, vocabulary, "^src/flows/", "^src/(?!platform/)[^/]+/index\\.ts$"),

    rule(
      "sql-in-repositories",
      "The only SQL is in a domain's repositories.",
      { path: "^src/", pathNot: ["^src/platform/db/", repository] },
      { path: "(^|/)node_modules/drizzle-orm/" },
    ),
    rule(
      "platform-outside",
      "A domain reaches Cloudflare through a port.",
      { path: "^src/", pathNot: ["^src/platform/cloudflare/", test] },
      { path: "^cloudflare:" },
    ),

    rule(
      "edge-composes-once",
      "Only workers/compose.ts and its parts choose adapters and open the database.",
      { path: "^workers/", pathNot: ["^workers/compose(\\.ts$|/)", test] },
      { path: "^src/platform/(cloudflare|db|auth|mail|payments)/" },
    ),
    rule(
      "edge-through-doors",
      "Outside its folder a domain is reached through its index.ts.",
      { path: "^workers/" },
      { path: domain, pathNot: "^src/[^/]+/index\\.ts$" },
    ),
    mayImport("edge", { path: "^workers/", pathNot: test }, "^workers/", "^src/"),
    rule(
      "page-alone",
      "The page speaks to the server over HTTP and knows only web/.",
      { path: "^web/" },
      { path: "^(src|workers|scripts|bench)/" },
    ),
    rule(
      "tests-apart",
      "What tests need doesn't ship: only a test may import from tests/.",
      { path: "^(src|workers|web)/", pathNot: test },
      { path: ["^tests/", test] },
    ),
    rule(
      "shipped-packages",
      "What runs in the Worker is a dependency, not a devDependency.",
      { path: "^(src|workers)/", pathNot: test },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "worker-configuration\\.d\\.ts$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["workerd", "worker", "import", "default"] },
    builtInModules: { add: ["cloudflare:workers", "cloudflare:test"] },
  },
};
