import type { AddressWall } from "../ports/rate-limiter.ts";

/** The rate limiting binding counts where the request came in, without leaving it; where none is bound everybody passes. */
export const bindingAddressWall = (binding: RateLimit | undefined): AddressWall => ({
  async admits(address) {
    if (!binding) return true;
    const { success } = await binding.limit({ key: address });
    return success;
  },
});
