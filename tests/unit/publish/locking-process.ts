import { lockFolder } from '@/lib/publish/snapshot/lock';

/* Run by lock.test.ts: takes the lock of a folder, says so, and never gives it back. */

await lockFolder(process.argv[2] ?? '', () => console.log('waits'));
console.log('locked');
setInterval(() => {}, 1_000);
