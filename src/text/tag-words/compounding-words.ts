/**
 * Words that often grow together with another (`book|shop`, `home|work`): two of them in a row make no certain tag.
 * Also with an `s`.
 */
export const compoundingWords =
  'maker mother girl boy seller night time bank stock board tip app screen page post web site print house home room door ' +
  'wall floor table flower tree colour color dress shoe boot bag hat shirt look nail lip hair skin toy book band light ' +
  'tea cake fruit egg butter honey bread cheese bean town place beach forest road street bridge plane car van boat trip ' +
  'break dog cat horse bird bee bear pet field fish seed heart body blood head hand eye mind face run match cup club ' +
  'score kick race track surf ski wind water air snow rain fire star sun moon earth sea ice rock metal gold silver paper ' +
  'power craft peace school news spring war king lady back away long short high low hot wild hard easy black white red ' +
  'green blue sweet quick half kind dead ready work make take give stop keep play eat sell ask tell turn close shine wear ' +
  'lift step stand walk draw paint watch beat feed talk miss show fight going gone thought keeping making standing coming ' +
  'sleep made north south east west side line top word spirit card key cut see tag one pop ever river farm truck state ' +
  'milk bus most crew store come sport art win dry end enter spread flash bad oil bone'
