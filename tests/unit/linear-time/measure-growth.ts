/** Lengths that are compared: sixteen times the text takes a linear function 16 times as long, a quadratic one 256 times. */
const factor = 16;
/** More than a linear function shows on a busy machine. */
export const steepest = 80;
/** Milliseconds of processor time. Shorter times say nothing about growth. */
const least = 8;
/** Code units. */
const longest = 32_000;

/**
 * Measures how much longer a function takes for a text {@link factor} times as long, in processor time: other work on the machine
 * does not count.
 *
 * @returns a ratio of the shortest of several times; 0 when even {@link longest} code units take hardly any time
 */
export async function measureGrowth(
  run: (text: string) => unknown,
  make: (units: number) => string,
): Promise<number> {
  const time = async (units: number) => {
    const text = make(units);
    const start = process.cpuUsage();
    await run(text);
    // Only the sum is exact: the system guesses how it divides.
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
  await time(500);
  // Doubles until the time can be compared, so that a slow function does not hold the test up.
  let units = longest / 16;
  let took = await time(units);
  while (units < longest && took < 3 * least) {
    // Too fast even if the time were quadratic.
    if (took * (longest / units) ** 2 < least) return 0;
    units *= 2;
    took = await time(units);
  }
  if (took < least) return 0;
  let small = Number.POSITIVE_INFINITY;
  let large = took;
  for (let round = 0; round < 5; round += 1) {
    for (let turn = 0; turn < 3; turn += 1) small = Math.min(small, await time(units / factor));
    if (large / small < steepest) break;
    // Only what is suspicious is measured again.
    large = Math.min(large, await time(units));
  }
  return large / small;
}
