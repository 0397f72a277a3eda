/** Why a picture was not made. The answer in words and its table stand without it. */
export type FailureCode =
  /** Its worker was killed after the time limit. */
  | 'too-slow'
  /** Its worker died, and so did the one that tried again. */
  | 'worker-died'
  /** Too many were waiting already. */
  | 'too-many'
  /** The renderer was closed before its turn. */
  | 'closed'
  /** Drawing failed: the specification or the font is at fault. */
  | 'cannot-draw';

export class PictureFailed extends Error {
  override readonly name = 'PictureFailed';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
  }
}
