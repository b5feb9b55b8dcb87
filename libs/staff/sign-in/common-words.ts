/**
 * Words that people put into passwords first, in the languages of our staff; the longest first, so that a part does not
 * hide the whole. Written down by ourselves: it need not be complete, it must catch the laziest.
 */
export const COMMON_WORDS: readonly string[] = [
  ...new Set(
    `password passwort passwd passphrase contrasena contraseña senha parola parole motdepasse mima wachtwoord haslo heslo clave
    secret geheim segredo secreto secret parolamea welcome willkommen bienvenue bienvenido bemvindo hello hallo hola bonjour privet salut
    letmein openthedoor opensesame changeme change default admin administrator administrador root user guest login signin access system
    computer internet server office work arbeit trabajo trabalho travail team teamwork office outreach project parasol umbrella redumbrella
    iloveyou ilove love liebe amor amour teamo tequiero loveyou sunshine princess princesa prinzessin angel engel dragon monkey tiger
    lion lionking panda kitty cat dog hund perro chien butterfly flower flores rose summer sommer verano ete winter invierno spring autumn
    fruhling herbst january february march april may june july august september october november december januar februar marz juni juli
    oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre monday tuesday wednesday
    thursday friday saturday sunday football futbol fussball soccer baseball hockey basketball superman batman spiderman starwars pokemon
    master mustang shadow michael daniel jessica ashley andrea alexander sofia maria jose juan carlos ana luis anna ivan natasha
    berlin paris london madrid lisboa lisbon bucuresti bucharest moscow moskva barcelona hamburg vienna wien roma brasil espana romania
    trustno trustnoone freedom freiheit libertad liberdade liberte solidarity solidaridad union nothing nada nichts google facebook
    whatsapp telegram instagram iphone android samsung nokia qwerty azerty qwertz asdf zxcv abc test testing probe prueba teste example
    mypassword mysecret thisis secure security safe safety sicher seguro number nummer numero phone telefon one two three four five`
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
].sort((a, b) => b.length - a.length);
