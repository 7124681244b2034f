/** `npm run vectors:update`: writes test/vectors/diagnosis.json anew from the corpus. @module */
import { writeFileSync } from 'node:fs';
import { makeCorpus } from './corpus/corpus.js';
import { vectorsOf } from './vectors.js';

writeFileSync(new URL('../vectors/diagnosis.json', import.meta.url), vectorsOf(makeCorpus()));
