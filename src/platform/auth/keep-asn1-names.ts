import { Sequence } from "asn1js";

// @peculiar/asn1-schema, which reads the certificates of passkeys, knows a sequence by the name of its class, and the names of classes are
// shortened in what is deployed.
Object.defineProperty(Sequence, "name", { value: "Sequence" });
