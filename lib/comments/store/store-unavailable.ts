/**
 * The store cannot be reached, is full, or does not answer in time: nothing was stored. Pages say so and give the text back.
 * `cause` is the driver's error. The message names no person and no text, so it may be logged.
 */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}
