import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCharacter, parseGstin } from "./gstin.ts";
import { supplyTo, taxOf } from "./tax-of.ts";

describe("taxOf", () => {
  it("holds the vectors of ₹999", () => {
    expect(taxOf(99_900, "exclusive", { kind: "intra_state" })).toEqual({
      ...{ taxable: 99_900, cgst: 8_991, sgst: 8_991, igst: 0, rounding: 0, total: 117_882 },
    });
    expect(taxOf(99_900, "exclusive", { kind: "inter_state" })).toMatchObject({ igst: 17_982, total: 117_882 });
    expect(taxOf(99_900, "inclusive", { kind: "intra_state" })).toEqual({
      ...{ taxable: 84_661, cgst: 7_619, sgst: 7_619, igst: 0, rounding: 1, total: 99_900 },
    });
    expect(taxOf(99_900, "exclusive", { kind: "export" })).toMatchObject({ igst: 0, total: 99_900 });
  });

  it("always adds up, gives back what it took, and rounds by no more than a unit", () => {
    const kind = fc.constantFrom("intra_state" as const, "inter_state" as const, "export" as const);
    fc.assert(
      fc.property(fc.nat(1e12), fc.constantFrom("inclusive" as const, "exclusive" as const), kind, (net, behavior, supply) => {
        const tax = taxOf(net, behavior, { kind: supply });
        expect(tax.taxable + tax.cgst + tax.sgst + tax.igst + tax.rounding).toBe(tax.total);
        expect(Math.abs(tax.rounding)).toBeLessThanOrEqual(1);
        if (behavior === "inclusive") expect(tax.total).toBe(net);
        expect(taxOf(-net, behavior, { kind: supply }).total + tax.total).toBe(0);
      }),
    );
  });
});

describe("supplyTo", () => {
  it("follows the registration, then the address, then the seller", () => {
    const seller = { state: "29" } as const;
    const place = (gstin: string | null, state: "29" | "27" | null, country = "IN") =>
      supplyTo(seller, { country, state, gstin });
    expect(place("27AAPFU0939F1ZV", "29")).toEqual({ kind: "inter_state", placeOfSupply: "27" });
    expect(place(null, "27")).toEqual({ kind: "inter_state", placeOfSupply: "27" });
    expect(place(null, "29")).toEqual({ kind: "intra_state", placeOfSupply: "29" });
    expect(place(null, null)).toEqual({ kind: "intra_state", placeOfSupply: "29" });
    expect(place(null, null, "US")).toEqual({ kind: "export", placeOfSupply: null });
  });
});

describe("parseGstin", () => {
  it("takes what is one, however it is typed", () => {
    expect(parseGstin("27AAPFU0939F1ZV")).toBe("27AAPFU0939F1ZV");
    expect(parseGstin(" 29aaaaa0000a1zy ")).toBe("29AAAAA0000A1ZY");
  });

  it.each([["27AAPFU0939F1ZW"], ["27AAPFU0939F1Z"], ["00AAPFU0939F1ZV"], ["28AAPFU0939F1ZV"], [""], ["27AAPFU0939F1XV"]])(
    "refuses %j",
    (text) => {
      expect(() => parseGstin(text)).toThrow("GSTIN");
    },
  );

  it("finds every single mistyped character", () => {
    const gstin = "27AAPFU0939F1ZV";
    const characters = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    for (let at = 0; at < 14; at++)
      for (const other of characters.filter((each) => each !== gstin[at]))
        expect(checkCharacter(gstin.slice(0, at) + other + gstin.slice(at + 1, 14))).not.toBe("V");
  });
});
