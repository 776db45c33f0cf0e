/** Why the working copy does not do what it was asked for. The words for each are in the messages. */
export type RefusalReason =
  /** The path is no file of the content, or leads out of its folder. */
  | 'path'
  /** There is no such file, article or version. */
  | 'missing'
  /** There is something of this name already. */
  | 'exists'
  /** The slug cannot be used. */
  | 'slug'
  /** The text is larger than a content file may be. */
  | 'tooLarge'
  /** The file is not text in UTF-8, or the text has a NUL. */
  | 'notText'
  /** `article.yaml` is not a list of fields, so that none can be set. */
  | 'broken'
  /** Too many files in one save. */
  | 'tooMany';

/** Thrown for a request that cannot be answered. `detail` names what it is about. */
export class FileRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = 'FileRefusal';
  }
}
