/** What goes wrong with names, among it much that keeps nobody out. */
import { givenCharacter, inCompatibility, indigenousName, inParts, inVariant, rareName, romanised } from './names.js';
import { onEither, type Pair } from './pair.js';
import { foreigner, person } from './person.js';
import type { Random } from './random.js';
import type { Slip } from './slip.js';
import { withNeighboursExchanged } from './typing.js';

const LOST = ['■', '?', '？', '??', '□', '\uFFFD', '\uE123', '\uF8F5'];

export const NAME_SLIPS: readonly Slip[] = [
  {
    field: 'personName',
    cause: 'diagnosis.name-space',
    weight: 25,
    happen: inName((name, random) => {
      if (name.includes(' ')) return name.replace(' ', '');
      return name.includes('‧') ? null : name.charAt(0) + random.pick([' ', '\u3000', '\u00A0']) + name.slice(1);
    }),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-letter-case',
    weight: 15,
    person: foreigner,
    happen: inName((name) => name.toUpperCase()),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-full-width',
    weight: 20,
    happen: inName((name, random) => {
      const fullWidth = name.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      return fullWidth === name ? inCompatibility(name, random) : fullWidth;
    }),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-sign',
    weight: 25,
    person: (random) => ({ ...person(random), name: indigenousName(random)[0] }),
    happen: inName((name, random) => name.replace(/[‧'-]/, random.pick(['', '·', '・', '．', '•']))),
  },
  { field: 'personName', cause: 'diagnosis.name-variant', weight: 55, happen: inName(inVariant) },
  {
    field: 'personName',
    cause: 'diagnosis.name-stand-in',
    weight: 40,
    person: (random) => ({ ...person(random), name: rareName('female', random) }),
    happen: inName((name, random) => (/[A-Za-z‧]/.test(name) ? null : name.slice(0, -1) + random.pick(LOST))),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-split-character',
    weight: 10,
    person: (random) => ({ ...person(random), name: rareName('male', random) }),
    happen: inName(inParts),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-word-order',
    weight: 30,
    person: foreigner,
    happen: inName((name, random) => {
      const words = name.split(' ');
      if (words.length < 2) return null;
      return [...words.slice(-1), ...words.slice(0, -1)].join(' ').replace(' ', random.pick([' ', ', ']));
    }),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-one-script',
    weight: 20,
    person: (random) => ({ ...person(random), name: indigenousName(random).join(' ') }),
    happen: inName((name, random) => {
      const parts = /^(\S*\p{Script=Han}) (.+)$/u.exec(name);
      return parts === null ? null : random.pick(parts.slice(1));
    }),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-word',
    weight: 15,
    person: foreigner,
    happen: inName((name) => (/^\S+ \S+ \S+$/.test(name) ? name.replace(/ \S+/, '') : null)),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-cut-off',
    weight: 10,
    person: foreigner,
    happen: inName((name, random) => {
      const room = 10 + random.below(4);
      return name.length > room ? name.slice(0, room).trim() : null;
    }),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-romanised',
    weight: 25,
    happen: inName((name, random) => (/[A-Za-z]/.test(name) ? null : romanised(random))),
  },
  {
    field: 'personName',
    cause: 'diagnosis.name-character',
    weight: 65,
    happen: inName((name, random) => {
      const at = 1 + random.below(name.length - 1);
      if (/[A-Za-z‧]/.test(name)) return name.slice(0, at) + name.slice(at + 1);
      if (random.chance(15)) return withNeighboursExchanged(name, random);
      return name.slice(0, at) + givenCharacter('female', random) + name.slice(at + 1);
    }),
  },
];

function inName(change: (name: string, random: Random) => string | null): Slip['happen'] {
  return (pair: Pair, random: Random) => {
    const name = change(pair.person.name, random);
    return onEither(pair, random, 'personName', name);
  };
}
