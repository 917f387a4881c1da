/** Verbs of hashtags; `s`, `ing` and `ed` come by rule. */
export const verbs =
  'help need want start learn read build create think believe hope wish grow move dance travel bake buy save spend ' +
  'celebrate support protect respect trust change choose vote join follow visit explore discover meet find speak listen ' +
  'feel wait return inspire connect engage empower transform innovate recycle reduce reuse repair donate hire recruit ' +
  'teach cheer fix rise bring leave launch know wonder design brand stream update review try cycle camp hike develop ' +
  'research code invest lead manage mentor volunteer care thank'
