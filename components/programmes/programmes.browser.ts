import { openMarks } from '@/components/article/source-sheet.browser';

openMarks();
