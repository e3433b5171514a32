import { AppError } from "../kernel/app-error.ts";

/** What was uploaded is no picture that can be drawn safely. */
export class ImageRefused extends AppError {
  constructor(problem: string) {
    super("invalid_image", `The picture ${problem}`, [{ path: "body", message: problem }]);
  }
}

export class ImageNotFound extends AppError {
  constructor(id: string, path?: string) {
    const message = `There is no image ${id}. Upload one with POST /v1/images.`;
    super(
      path === undefined ? "not_found" : "invalid_spec",
      message,
      path === undefined ? [] : [{ path, message: "is no image of yours" }],
    );
  }
}
