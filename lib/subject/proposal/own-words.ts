/*
 * Words that fit every job post. What is left of a text without them has been taken from the post, or was thought of by the reader.
 */

const everywhere = new Set(
  // Grammar.
  (
    'a an the this that these those it its he she they them their his her we our us i me my you your yours and or but so if as at ' +
    'by for from in into of on to with about is are was were be been being am do does did have has had will would can could ' +
    'should may might must not no yes there here what which who how when where why very really also just all any some more most ' +
    'much many one ones something someone somebody ' +
    // Job posts in general.
    'job jobs post posted posting project projects work working task tasks client clients freelancer freelancers description ' +
    'requirement requirements need needs needed want wants wanted looking look search searching hire hiring find help please ' +
    'read reading understand understood carefully fully completely details detail information ' +
    // Praise and promises.
    'good great best better perfect nice quality high professional expert experienced experience skill skills skilled skilful ' +
    'talented fit match matches time deadline budget price long term fast quick quickly reliable dedicated hardworking ' +
    'interested interesting able ready'
  ).split(' '),
);

/** Lower-case words of a text that do not fit every job post. */
export function listOwnWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !everywhere.has(word)));
}

/** Number of words in a text. */
export function countWordsIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}
