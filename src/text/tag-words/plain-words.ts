/** Words of hashtags that stand as they are: what is not counted, what things are like, days and places, by theme. */
export const plainWords =
  // days and feasts
  'january february march april june july august september october november december christmas xmas easter halloween ' +
  'ramadan eid mubarak diwali hanukkah valentine valentines thanksgiving pride today tomorrow autumn anniversary ' +
  // work and money
  'business businesses marketing advertising finance economy economics banking insurance accounting trading technology ' +
  'innovation software hardware internet data digital tech cyber security privacy automation analytics intelligence ' +
  'artificial blockchain crypto fintech ecommerce programming engineering science education training history policy ' +
  'politics industry industries company companies agency agencies countries cities party parties community communities ' +
  'society charity charities family families story stories memory memories strategies retail wholesale logistics shipping ' +
  'delivery manufacturing construction property estate housing agriculture farming aviation automotive transport mobility ' +
  'infrastructure leadership management recruitment employment productivity networking freelance entrepreneurship success ' +
  'growth content media press television cinema information knowledge advice feedback communication communications ' +
  'consulting compliance audit legal risk supply demand vacancy vacancies payroll wealth cash debt credit income revenue ' +
  'profit user ' +
  // life
  'music fashion beauty makeup fitness wellness wellbeing health healthcare mental yoga nutrition energy solar climate ' +
  'sustainability environment nature biodiversity plastic carbon waste pollution weather sunshine food foodie vegan ' +
  'vegetarian chicken pasta soup photography literature theatre theater comedy drama heritage architecture decor ' +
  'furniture jewelry jewellery shopping tourism hospitality motivation inspiration happiness kindness gratitude ' +
  'mindfulness mindset wisdom truth luck joy fun freedom justice equality diversity inclusion accessibility awareness ' +
  'humanity democracy government election safety university college campus football soccer basketball baseball rugby ' +
  'cricket tennis golf hockey boxing running swimming fishing surfing skiing gaming esports olympics championship ' +
  'championships premier quality experience opportunity opportunities transformation transition revolution generation ' +
  'future past tradition children childrens baby babies youth seniors everybody everything something nothing anything ' +
  'nobody world hero heroes activity activities parenting pregnancy motherhood wedding bridal dating marriage freebie ' +
  'trivia quiz throwback flashback vibes memes ootd luxury vintage fiction fantasy horror mystery magic jazz hiphop ' +
  'medical clinical dental nursing diabetes autism dementia stroke suicide prevention therapy recovery stress anxiety ' +
  'depression disability covid pandemic vaccination donor rescue adoption foster hunger poverty refugee refugees aid ' +
  'relief emergency disaster earthquake hurricane wildfire army navy police memorial remembrance independence parliament ' +
  'council minister president royal diamond ' +
  // what things are like
  'new great best better happy big small little young old real true smart strong healthy pink purple golden bright dark ' +
  'beautiful amazing awesome lovely cute delicious tasty organic natural fresh local global international national ' +
  'regional european african asian american british english scottish welsh irish indian canadian australian french ' +
  'italian spanish german chinese japanese mexican greek korean latin public private social economic financial commercial ' +
  'corporate modern classic traditional urban rural industrial sustainable renewable electric hybrid clean safe secure ' +
  'fast faster slow simple early late daily weekly monthly annual limited exclusive special favourite favorite popular ' +
  'famous official original personal professional proud busy lazy hungry excited grateful thankful blessed positive brave ' +
  'bold fearless perfect important virtual remote flexible open first second third last next every single double two ' +
  'three four five six seven eight nine hundred thousand million zero many much same different other another only own ' +
  'affordable festive magical cozy warm cool sunny crazy funny extra premium handmade equal inclusive diverse accessible ' +
  'responsible ethical circular gay deep lucky lost ' +
  // verbs that change, and their company
  'working loving taking giving cooking eating playing writing walking living driving riding watching showing fighting ' +
  'selling talking calling painting drawing drinking turning opening closing stopping singing winning getting travelling ' +
  'telling seeing planning knitting gardening sharing been being has have had having does did taken took given gave kept ' +
  'written built loved opened closed played worked stayed shared found told seen brought left driven known said go goes ' +
  'never always forever again still even very really almost enough soon everywhere somewhere ahead behind outside online ' +
  'offline indoor outdoor outdoors please hello welcome congrats congratulations sorry must should would could cant dont ' +
  'wont ' +
  // places
  'london manchester birmingham liverpool leeds bristol glasgow edinburgh cardiff belfast dublin brighton oxford ' +
  'cambridge york paris berlin madrid barcelona rome milan amsterdam brussels vienna dubai mumbai delhi tokyo beijing ' +
  'shanghai singapore sydney melbourne toronto vancouver chicago boston seattle dallas houston atlanta miami denver texas ' +
  'california florida hollywood europe africa asia america england scotland wales ireland britain germany france spain ' +
  'italy portugal greece turkey russia ukraine china japan india pakistan australia zealand canada mexico brazil nigeria ' +
  'kenya ghana egypt israel northern southern eastern western central coast ' +
  // of any theme
  'good more just done doing sold cold live free engagement appreciation fundraising friendly based wonderland secret ' +
  'santa advent calendar deaf literacy mobile loyalty gender representation protein roast afternoon commonwealth merry ' +
  'breast efficiency poetry lives olympic nations instagram alone worst poor terrible fake fail hate united alternative ' +
  'indie'
