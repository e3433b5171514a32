type Bindings = { FIRST: Fetcher; SECOND: Fetcher };

/** Stands where Cloudflare's network does: hands a request to one of two isolates, as `x-isolate` says. */
export default {
  fetch: (request, { FIRST, SECOND }) => (request.headers.get("x-isolate") === "second" ? SECOND : FIRST).fetch(request),
} satisfies ExportedHandler<Bindings>;
