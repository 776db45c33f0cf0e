/*
 * Loaded into a server under test (`node --import`): its clock goes ahead when the test says so, instead of the test waiting.
 * `CLOCK_AHEAD` is where it begins, in milliseconds. Only what asks `Date.now` sees it; timers keep their own time.
 */

const real = Date.now;
let ahead = Number(process.env.CLOCK_AHEAD ?? 0);
Date.now = () => real() + ahead;
process.on('message', (milliseconds) => {
  ahead += milliseconds;
  process.send?.(ahead);
});
