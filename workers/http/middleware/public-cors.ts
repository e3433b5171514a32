import { cors } from "hono/cors";

/** Anybody's page may call the API, without cookies: with an API key, or with nothing. */
export const publicCors = () =>
  cors({
    origin: "*",
    allowMethods: ["GET", "HEAD", "POST", "PATCH", "DELETE"],
    allowHeaders: ["Authorization", "Content-Type", "Accept", "Idempotency-Key", "If-None-Match"],
    exposeHeaders: [
      "ETag",
      "Idempotency-Replayed",
      "Location",
      "RateLimit",
      "RateLimit-Policy",
      "Retry-After",
      "Server-Timing",
      "X-Cache",
      "X-Infographic-Id",
      "X-Request-Id",
    ],
    maxAge: 86_400,
  });
