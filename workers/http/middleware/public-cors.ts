import { cors } from "hono/cors";

/** Anybody's page may call the API, without cookies. */
export const publicCors = () =>
  cors({
    origin: "*",
    allowMethods: ["GET", "HEAD", "POST"],
    allowHeaders: ["Content-Type", "Accept", "If-None-Match"],
    exposeHeaders: [
      "ETag",
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
