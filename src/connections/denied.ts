/** A word that turns what follows into its opposite, and at most two words in between. */
const denial =
  /(?:(?<![\p{L}\p{M}])(?:not|never|no|nobody|none|no one|nothing|without|neither|nor|kein|keine|keinen|keiner|keinerlei|nicht|nie|niemals|niemand|ohne|pas|jamais|sans|aucun|aucune|personne)|n[’']t)\s+(?:[\p{L}\p{M}’'-]+\s+){0,2}$/iu
/** What a template leaves to be filled in, and what makes another word of it: `ad-free`. */
const gap = /^(?:\s*(?:…|\.\.\.|\{|_{2,})|-\p{L})/u
/** How far is looked around. */
const near = 40

/** Whether words at `[start, end)` are denied (`not an ad`, `nobody paid me`), or were never filled in (`I work for …`). */
export function isDenied(text: string, start: number, end: number): boolean {
  return (
    denial.test(text.slice(Math.max(0, start - near), start)) ||
    gap.test(text.slice(end, end + near))
  )
}
