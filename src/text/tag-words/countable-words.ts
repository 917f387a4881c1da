/** Words of hashtags that also stand with an `s`, by theme. */
export const countableWords =
  // people
  'team member customer client partner founder owner creator student graduate apprentice intern teacher nurse doctor ' +
  'engineer developer designer artist author speaker expert employer employee worker colleague neighbour neighbor kid ' +
  'guest champion winner veteran farmer chef driver traveller traveler investor entrepreneur freelancer consultant ' +
  'recruiter manager director influencer blogger gamer runner dancer musician photographer lover shopper consumer citizen ' +
  'patient carer scientist researcher lawyer accountant builder creative human people squad ' +
  // time
  'monday tuesday wednesday thursday friday saturday sunday month hour minute moment evening season summer winter decade ' +
  'holiday event conference webinar summit meetup festival exhibition concert award prize contest challenge competition ' +
  'session course lesson panel interview podcast episode hack fact quote question answer result goal target plan project ' +
  'campaign program programme report survey trend insight announcement resolution deadline milestone ' +
  // business
  'product service budget tax payment loan mortgage pension fund investment price cost deal discount sale offer coupon ' +
  'voucher gift reward bonus job career role skill office benefit wage contract chain export value mission vision purpose ' +
  'culture sector model network tender asset account merger partnership internship apprenticeship sponsor donation ' +
  'fundraiser grant appeal right strategy retailer supplier ' +
  // technology
  'website computer robot machine system server platform tool device chatbot algorithm feature hacker hackathon database ' +
  'email blog video picture image channel playlist profile filter reel trailer poster logo template tutorial ' +
  // home, style, food
  'interior sneaker outfit novel movie album drink cocktail beer wine burger pizza cookie snack breakfast dinner brunch ' +
  'recipe restaurant menu cafe bakery flavour flavor tomato vegetable sandwich salad taco steak treat dessert chocolate ' +
  // travel, nature
  'village island mountain lake ocean museum hotel resort airport airline cruise adventure destination getaway vacation ' +
  'staycation ticket hostel sunrise planet animal puppy kitten ' +
  // health, sport
  'hospital vaccine medicine disease cancer clinic workout gym marathon final league medal athlete cyclist ' +
  // of any theme
  'buyer mum mom dad morning order trick cloud link kitchen garden taste apple city country park bike tour journey view ' +
  'crop fan trail game queen write drive ride stay parent year camera test flight train class radio cook leader writer ' +
  'father reader player market share style song dream film week shop date money guide coffee brain love call friend day ' +
  'lunch swim life trade law child plant phone meal fair women action arrival scene crisis alert matter edition ' +
  'improvement mood group level relation gap exam search material study idea solution photo vehicle mommy mummy daddy ' +
  'comic character outcome'
