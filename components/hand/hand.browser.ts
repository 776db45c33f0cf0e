import { computeInFile } from './compute-in-file.browser';
import { leadBack } from './lead-back.browser';
import { searchFile } from './search-file.browser';

/* The script of a file that is handed on. It stands in the file, and asks for nothing. */

searchFile();
computeInFile();
leadBack();
