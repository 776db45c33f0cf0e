import { writeFileSync } from 'node:fs';
import { loadLibrary } from '@/lib/content/load-library';
import { learnWording } from '@/lib/content/scam-signs/learn-wording';
import { listWordingSamples } from './samples';

/* Learns the wording of traps from the sets here: `npx tsx tests/content/scam-messages/learn.ts`, after a change of the sets or rules. */

const file = 'lib/content/scam-signs/wording.json';
const model = learnWording(listWordingSamples((await loadLibrary()).scamSigns));
writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
console.log(`✓ ${file}: ${Object.keys(model.words).length} words`);
