/** 2,048 common, neutral words of four to eight letters; no two begin with the same four. Kept in the order of the alphabet. */
export const WORDS: readonly string[] = `
abbey ability absolute abstract access accord accuracy achieve acid acorn acquire active actor actual adapt address
adequate adjacent adjust adobe advance advent aerial affair afford agile agree ahead aircraft airy album alcove algae
algebra alias alike alive allergic allow ally almost alpha alpine already amber amble amount ample amulet amuse
anagram analysis anatomy ancestor anchor ancient angle animal ankle annual answer anthem antler anvil anybody anyway
apart apex apology apparent appeal apple appoint approve apron aquarium arch area argue aria aroma around arrange
arrow article aside asleep aspect aspire assume asterisk astute atlas attach attend attitude audience aural author
autumn average avid avoid awake award away axle azalea azure back badger bagel bake balance ballet balmy bamboo bandy
banjo banner banter bargain bark barley barn barrel basil basket bassoon batch bath baton battery bayou bazaar beacon
beady beagle beak beam beaver beckon become beetle beige belfry believe belong belt bench bend benefit benign beret
best beta better bicycle bigger bike bill binary bind bingo birch bird biscuit bison blade blanket blaze blend blimp
blink block blond bloom blossom blot blouse blunt boar boat bobbin bobcat bond bone bonfire bonnet book boost boot
borrow botany bother bottle bound bouquet bowl boxcar bracelet bramble brand brass brazen brew brick bridge brief
bright brim bring brisk broccoli bronco brooch brown brush bubble bucket buddy budget buffalo buggy bugle build bulb
bulk bulletin bunch bundle bunk burger bustle busy butler button buzz cabbage cabinet cacao cackle cactus caddie cadet
cake calculus calendar calf call calm calypso camera canal candle canoe canyon capacity captain caramel cardigan care
cargo carol carpet carry cartoon cascade case cassette castle casual catch category cauldron cause cave cedar celery
cello central ceremony certain chair chamber chance chaos chapter check cheetah chef cherry chess chew chicken chief
chime chipmunk chirp chisel choice chorus chrome chubby cinch cinema cinnamon circle citric city civil clad clamp
clarinet class claw clay clean clever click cliff climb cloak clock close cloth cloud clover clown cluck clue cluster
coach coal coast coat coax cobalt cobble cobra cobweb cockatoo cocoa code coffee coin cold collect colt column combine
comet comfort comic common compass concept cone confetti connect consider contact convert cook cool cope copy coral
cork correct cosmic cost cottage count couple courage cousin cover cowboy coyote crab cradle craft crag cramp crane
crate crawl crayon create creek crest cricket crispy crocus crop crowd crucial crumb crux crystal cube cuckoo cucumber
cuddle cuff culture cupboard cupcake curb curio curl curry curtain curve cushion custard cutlet cylinder cymbal dabble
daddy daffodil dainty dairy daisy dapper dare dart data daughter dawdle dawn daylight daytime dazzle debate debut
decade decent deck decorate decrease dedicate deep delta delve denim denote dense dent describe design desk detail
detect detour develop device diagram dial diameter diary dice diet differ digest digit dignity dill dilute dimple
diner dinner dinosaur direct dirt dive divide docile dock doctor dodo dolphin domain domestic domino donate donkey
donor doodle door dorsal doubt down doze drama drape dream dredge dress drift drill drive drizzle droll drone dryer
duct duet dune duplex dusk duty duvet dwell dynamic eager eagle earth easel east easy ebony echo economy edge edit
educate effort eighth elbow elder elect elegant elephant elevator ellipse elope elves email emblem emerald empty enact
enamel encase endow energy engage engineer engrave enhance enjoy enlarge enough ensign ensure enter entire envelope
envoy epic epoch equal errand essay estate ethos eureka evaluate event everyone evoke evolve examine exchange excite
exhibit explain express eyelid eyesight fabric face factory fairy falcon famous fancy fantasy farewell farm fashion
fast fauna fawn feast feather feedback feel fern ferry festival fetch field fiesta fifth figure file fill film filter
final finch find finger finish firefly firm first fish five flag flair flake flamingo flannel flash flat fleck flex
flick flight flint flipper float flock floor flora floss fluffy fluid flute flux foam focus fodder foggy foil fold
foliage folk follow font food foot forage ford forest fork form forum fossil foster fountain fourth foyer frame frank
freckle free fresco fridge friend frill fringe frizzy frog frolic front frost frown frugal fruit fudge fully furl
furnace future gadget gain gala gallop galore game gamma gander gardener garland garnet gateway gather gauge gauze
gazebo gear gecko gelatin gender general genius genre gentle geology geometry geranium gerbil gesture geyser giant
giddy gift giggle ginger giraffe glacier glad glance glass glaze glean glee glen glide glint global glory glossy glove
glow glue goat goggle gold golf gondola good goose gopher gorilla gourd grace graduate grain grammar granite grape
grasp grateful graze green grid grill grit grocer grotto group grove grow guess guide guild guinea guitar gulp guru
gusto gyrate habit half halve hamlet hammock hamper hamster handy happy hard harp hatch haven hawk hazel head health
heap heat heavy hedge heed height helium hello helmet help hemp herald herb herd heritage hermit heron hexagon hiccup
highest hiker hill hinge hint hippo history hive hobby hold holiday hollow homage home honk hood hoof hook hoop hooray
hoot hope horizon horn host house hubbub huddle huge human hummus humorous hundred hurdle hurry hush husky hyacinth
hybrid hydrogen icebox icicle icon ideal ideology igloo iguana image inbox inch income index indigo indoor industry
info inkwell inlay inlet inner input inside install intend invent invite iodine iris island issue item ivory jack jade
jaguar jasmine jazz jeans jelly jersey jetty jiffy jigsaw jingle jockey jogger join joke jolly jolt jostle journal
jovial joyful jubilee judo juggle juice jumbo jump jungle juniper kangaroo kayak keen keep kelp kennel kernel ketchup
kettle keyboard keyword khaki kick kiln kimono kind kingdom kiosk kitchen kite kitten kiwi knee knock koala label lace
lack lacquer ladder ladle ladybird lagoon lake lamp land language lantern lapel larch large lark larva laser lasso
last latch later lathe lattice laugh launch laurel lavender lavish lawn layer layout lazy leader leaf league leap
learn leave lecture ledge leek legume leisure lemon lend length lenient lens lent leopard lest lettuce level library
lichen life lift light lilac lily limb lime limit linen link lint lion liquid listen literal little lively lizard
llama load loaf lobby lobster local locket lodge lofty logger logic logo long look loom loop lotus lounge love lower
lucid lullaby lumber lump lunar lunch lush lute luxury lyric machine mackerel magazine magic magnet magpie mahogany
mailbox major make mallet malt mammoth manage mandolin mango mantis manual maple mapper marble march margin marigold
mark maroon marsh marvel mascot mash mass mast match material matrix matter mauve maximum meadow meal measure mechanic
media medley mellow melody melt member memory mend menu mercury mere merry mesh metaphor meteor method metro mice
midday midnight midway mighty mile milk million mine mingle mink minnow mint minute miracle mirror mirth mitten
mixture mobile mocha modify module mohair molten momentum monarch monitor monkey monsoon month mood moon moped moral
morsel mosaic mossy motive motley motor motto mountain mouth move movie muffin mulch mule multiple mural murmur muscle
museum mushroom music muslin mustang mutual myriad nacho nail name napkin narrow nature nautical nearby neat necklace
nectar needle neon nephew nestle network neutral next nibble nimble nine noble node noisy noodle noon normal north
nose notch note notice nougat noun nova novel nowadays nudge nugget number nutmeg nuzzle nylon nymph oasis oatmeal
obelisk object oblong oboe observe obtain occur ocean octagon octopus odyssey offer office offset olive omega onion
onward opal opaque open operate opinion oracle orange orbit orchard order oregano organ orient origami ornate osprey
ostrich otter ottoman outfit outline output outside oven over oxide oxygen oyster pace pack paddle page pagoda paid
paint palm pamper pancake panda panel pansy panther papaya paper paprika papyrus parade parka parrot parsley part pass
pastel patch path patio pattern pave pavilion peach peanut pebble pecan pelican pellet pendant penguin peony people
pepper perfect period perky person petal petunia pewter phoenix phone photo piano piccolo pickle picnic picture pile
pilgrim pill pilot pinch pine pinion pink pint pinwheel pipe piston pitch pivot pixel pixie pizza place plaid plankton
plastic platypus play plaza pledge plenty pliers plot plug plum plunge plural plush pocket podium poem poet point
polar policy polka pollen polo poncho pond pony poodle pool poplar poppy porch porridge portrait positive post potato
potter power prairie prawn predict preen prefer premium prepare press pretzel prevent pride primrose print prior prism
problem produce profile project propel prospect prowl puddle puffin pull pulp pulse puma pumpkin puncture pupil puppet
pure purpose purr pursue push puzzle python quack quail quartet quaver quench query quest quick quiet quill quirk
quiver quiz quota raccoon racer rack radar radish raffle raft rail rainbow raisin rake ramble ranch random range rapid
rare rate rating rattle ravine reach ready reality rear reason recent recipe record recycle reef refer reflect reform
region reindeer relate relish remain remember remind renown rent repair repeat reply request resin respect result
retire retro return reuse reward rhino rhubarb rhyme rhythm ribbon rice rich ride ridge rind rink ripple river roam
roast robin robot robust rocket rodeo roller romp roof rook room roost rope roster rosy rotate rotor rouge round
routine rubber ruby rudder ruffle rugby rule rumba rune rural rustic sack saddle safari saffron sage sailor salad
salmon salsa salt salute sample sandal sapphire sardine satchel satin sauna save savvy scallop scan scarlet scenic
scheme school science scooter score scout screen scribble scroll scrub sculpt seagull seal seashell seat seaweed
second sect seek seesaw select self seminar send sense separate sequin serene series sesame settle seven shade shaft
shaggy shamrock shape share shawl sheet shelf shield shift shimmer shine ship shirt shook shop short shrimp shrub
sierra sieve silent silicon silk silo silt silver simmer siphon sixth sizzle skate sketch skillet skipper skirt
skylark slate sled sleek slice slide sliver slope slosh slot small smart smile smith smock smooth smudge snack snail
snow snug soap soccer social sock soda sofa soft soggy soil solar solemn solo sometime sonata song sonic sonnet sound
soup south space spade spaniel sparkle spatula speak special speech spell spend sphere spice spinach spiral splash
split sponge spoon sport spot spout spray spread spring sprout spruce spry squash squid stack stadium staff stamp
stand staple starfish statue stay steam steed stem stencil stereo stew stick stiff stir stitch stock stone stork stout
stove stream stripe strong strudel stubble study sturdy stylus suave subset suburb succeed sudden suede suggest suite
summer sundae sunlight sunny sunrise sunset support surf survey sustain swamp swan swarm sweep swerve swift swim swing
swirl swish switch swivel swoon symmetry synonym syntax syrup system tabby tablet taco tadpole taffeta tailor talent
tall tame tandem tango tapestry target tarragon tartan task tassel taste tavern tawny taxi teach teak teapot teaspoon
teeth tell tempo tennis tenor tepid term terrace test text thatch thaw theme theory therapy thicket thimble think
third thistle three throat thrush thud thumb thunder thyme tiara ticket tidal tidy tiger tight tile timbre timer timid
tinder tinge tinker tinny tinsel tint tiny tiptoe tissue title toast today toddle toffee toga toggle toil token tomcat
tomorrow tongue tonight tonsil tool topaz topic torch tortoise total totem toucan toward tower town tractor trade
train trapeze tray treble tree trellis tremor trend triangle tricycle trilogy trinity trio tripod triumph trolley
trombone trophy trout trowel true truffle trumpet trust truth tuba tube tuck tuft tulip tumble tuna tundra tunic
tunnel tureen turf turkey turnip turret turtle tusk tutor tuxedo tweak tweed twelve twenty twice twig twinkle twirl
type ukulele ultra umbrella umpire unique update upgrade uphill upland upper upright upside upstairs uptown upward
urban useful user usual utensil vacuum vague valid valley value valve vanilla variety vase vast vault vector veer
vehicle vellum velvet venture venue verb verify vertical vessel vest viaduct victory video view village vineyard
vintage viola visor vista visual vivid voice volcano volley volume vowel voyage vulture wafer waft wage wagon waiter
wake walk wallet walnut walrus waltz wander want warble warm warp wash wasp water weaver wedge weekend welcome weld
wharf wheat wheel whisk whole wick width wield wiggle wild willow windmill wing wink winner winter wire wisdom within
wobble wolf wonder woodland wool word work worth woven wreath wren writer yacht yard yarn yawn year yeast yellow yield
yodel yoga yonder young youth zebra zenith zeppelin zest zigzag zinc zipper zodiac zone zoom zucchini
`.trim().split(/\s+/);
