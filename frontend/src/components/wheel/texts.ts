import { inThreeLanguages } from '../../i18n/texts';

export const texts = inThreeLanguages({
  wheel: { nb: 'Hjulet', da: 'Hjulet', en: 'The wheel' },
  going: {
    nb: (value: number) => `det går: ${String(value)} av 10`,
    da: (value: number) => `det går: ${String(value)} af 10`,
    en: (value: number) => `going: ${String(value)} of 10`,
  },
  important: {
    nb: (value: number) => `viktig: ${String(value)} av 10`,
    da: (value: number) => `vigtigt: ${String(value)} af 10`,
    en: (value: number) => `important: ${String(value)} of 10`,
  },
  silent: { nb: 'ikke snakket om ennå', da: 'ikke talt om endnu', en: 'not talked about yet' },
  level0: { nb: 'fagperson: selvstendig', da: 'fagperson: selvstændig', en: 'professional: independent' },
  level1: { nb: 'fagperson: lett hjelp', da: 'fagperson: let hjælp', en: 'professional: light assistance' },
  level2: { nb: 'fagperson: moderat hjelp', da: 'fagperson: moderat hjælp', en: 'professional: moderate assistance' },
  level3: { nb: 'fagperson: omfattende hjelp', da: 'fagperson: omfattende hjælp', en: 'professional: extensive assistance' },
  level4: { nb: 'fagperson: full hjelp', da: 'fagperson: fuld hjælp', en: 'professional: total assistance' },
  long: { nb: 'Lengden: hvordan det går', da: 'Længden: hvordan det går', en: 'Length: how it is going' },
  broad: { nb: 'Bredden: hvor viktig det er nå', da: 'Bredden: hvor vigtigt det er nu', en: 'Breadth: how important it is now' },
  dashed: {
    nb: 'Stiplet: det fagpersonen ser, ytterst er selvstendig',
    da: 'Stiplet: det, fagpersonen ser, yderst er selvstændig',
    en: 'Dashed: what the professional sees, outermost is independent',
  },
  keys: {
    nb: 'Med tastaturet: pil til siden går til neste eike, pil opp og ned sier hvordan det går, med Shift hvor viktig det er.',
    da: 'Med tastaturet: Pil til siden går til næste ege, pil op og ned siger, hvordan det går, med Shift hvor vigtigt det er.',
    en: 'With the keyboard: left and right go to another spoke, up and down say how it is going, with Shift how important it is.',
  },
});
