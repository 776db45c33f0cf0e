/**
 * The database cannot be reached, is full, or timed out; nothing was stored. Pages say so and show the typed text again.
 * `cause` is the driver's error. The message contains no personal data, so it may be logged.
 */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}
