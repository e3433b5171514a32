export const basePath = "/v1/auth";

/** Of every cookie; over https `__Secure-` comes before it. */
export const cookiePrefix = "chitra";
