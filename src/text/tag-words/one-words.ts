/** Words made of words, as one writes them. Also with an `s`. */
const compounds =
  'airstream anybody artwork backchannel backcountry bandleader bathroom bedroom bedtime bestseller bestselling birthday ' +
  'bloodstream bodybuilder bodybuilding bodysurfing bookshop bookstore boyfriend brainchild brainpower breadwinner ' +
  'breastfeed breaststroke businesswomen busybody busywork bylaw callback campfire campsite carefree carnation carpet ' +
  'carpetbag catcall cheerleader cheerleading cheeseburger childcare childrenswear chinatown classmate classroom ' +
  'classwork coastline codebook coffeecake coffeehouse coffeemaker cookbook countdown countryside coursework craftspeople ' +
  'crowdfunding cybersecurity darkroom databank datebook dateline daybook daybreak daycare daydream daylight daytime ' +
  'deepwater developmental dinnertime dreamboat easternmost easygoing ecosystem eggplant endgame evermore everyday ' +
  'everyone everyplace facebook feelgood filmmaker filmmaking filmstrip firefighting firsthand forevermore forgettable ' +
  'freestanding freestyle freethinking freshwater fullback fulltime funfair gameday germantown girlfriend giveaway ' +
  'goalpost golfcourse goodbye goodnight guesthouse guestroom guidebook guideline haircare hairstyle handwriting ' +
  'handwritten hardworking headfirst headphone headstrong highlight homemade homeowner homepage homework horseplay ' +
  'hottest houseplant humankind inaccessible incorporate indifferent inexperience infamous infantry infighting inflexible ' +
  'ingratitude inhuman inhumanity injustice inorganic inpatient insecure insecurity inside instep joyride joyriding ' +
  'keynote keystroke kickboxing lakeside lawmaker lifeblood lifeboat lifeline lifelong lifesaving lifestyle lifetime ' +
  'livelong livestock livestream lovebird lovemaking loveseat lowlife lunchroom lunchtime marketplace matchday mealtime ' +
  'merrymaker moneybag moneymaker moneymaking mountainside mountaintop networked nevermind nevermore newcastle newfound ' +
  'newmarket newsletter newspaper newsreader newsreel newsweek nightlife northeastern northernmost northwestern notable ' +
  'notice notwithstanding oceanside overseas pageantry payday photoelectric playback playwriting poorhouse postgraduate ' +
  'postmodern prizefighting racecourse radioactivity readjust rideshare roadrunner safekeeping salesgirl saleslady ' +
  'salespeople schoolchildren schoolkid schoolteacher screenshot screenwriter screenwriting seafood searchlight seaside ' +
  'secondhand selfie shopgirl shoplift shortchange shortchanged showroom skincare sleepwalking smalltime smartcard ' +
  'smartphone smartwatch snowmobile someone sometimes songbird songbook songstress songwriter songwriting southeastern ' +
  'southernmost southwestern speakerphone sportswear sportswriter standpoint standstill startup steakhouse stepchild ' +
  'stepchildren stepfather stopgap storehouse storyboard storybook storyline storyteller storytelling streamline ' +
  'summerhouse summertime sunglasses sunset sunstroke teamwork teashop techno timeshare together tonight topflight ' +
  'townspeople truelove videophone viewpoint wantonly warehouse wastepaper waterskiing weekday weekend weeklong weeknight ' +
  'westernmost wildlife windsurfing winemaker wintergreen wintertime wishbone without workday workplace workshop workweek ' +
  'worldview worldwide yearbook'

/** Names and brands that are written as one word. */
const names =
  'bandcamp bitcoin blackberry blackrock coldplay datadog deepmind digitalocean easyjet goodreads goodwill goodyear ' +
  'hackerone hellofresh homebase justeat justgiving lastminute linkfire linkinpark linktree mastercard nextdoor onlyfans ' +
  'opencode opensea paypal redbull salesforce skillshare snapchat soccernet starbucks superdrug tradingview trustpilot ' +
  'whatsapp wondershare wordpress'

/** Compounds that are one word, and names and brands that look as if they were made of words. */
export const oneWords = `${compounds} ${names}`
