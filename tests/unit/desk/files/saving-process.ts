import { createWorkingCopy } from '@/lib/desk/files/working-copy';
import { karim } from './sample-copy';

/*
 * Run by kill.test.ts: saves both texts and the facts of an article again and again, in one save each, and says so after each. Each save
 * writes its number into all three files.
 */

const [folder = '', stateFolder = '', from = '0'] = process.argv.slice(2);
const copy = createWorkingCopy({ folder, stateFolder });
await copy.recover();
process.stdout.write('ready\n');
for (let number = Number(from); ; number += 1) {
  const drafts = [];
  for (const name of ['bn.mdx', 'en.mdx', 'article.yaml']) {
    const path = `articles/first/${name}`;
    const opened = await copy.open(path);
    const text = `${(opened?.text ?? '').replace(/\n*# save \d+\n$/, '')}\n# save ${number}\n`;
    drafts.push({ path, text, base: opened?.version ?? '' });
  }
  const { outcome } = await copy.saveFiles(drafts, karim, { message: `save ${number}` });
  if (outcome !== 'saved') throw new Error(outcome);
  process.stdout.write(`${number}\n`);
}
