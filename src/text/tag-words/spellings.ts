/** Words with capitals of their own. */
export const ownSpellings =
  'AI UK USA NHS SEO DIY BBC CEO TV NYC ESG CSR GDPR IoT YouTube LinkedIn TikTok USOpen'

/** Words that are no part of any reading, but make others doubtful: short ones, and those that nobody wants to have written. */
export const doubtWords =
  'a an i mean or be im up out off over under down less man men mens rap ten ring sing eve ball her let lets ants pen swear tin ' +
  'ass anal anus arse bum boob cock cum cunt dick fag fuck hell hoe nazi nude penis piss poo porn rape rapist rapists sex ' +
  'sexy shit slag slut sperm tit tits turd whore pain pains'
