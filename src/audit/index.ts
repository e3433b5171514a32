export { type AuditRepository, auditRepository } from "./audit-repository.ts";
export { type ChainVerdict, verifyChain } from "./verify-chain.ts";
