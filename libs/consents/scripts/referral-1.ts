import type { Script } from './script';

/** Published: it was read out to people, and stays as it is. Changed words are another version, in a file of its own. */
export const referral1: Script = {
  en: {
    whatFor: 'We can ask another organisation to help you. Whether we do is up to you. Each time we ask you about one organisation only.',
    passedOn:
      'They learn which kind of help you are looking for. In place of your name they see a random code. Anything more only if you choose it, one thing at a time. We choose nothing for you. What they have read, they know. So choose as little as you like.',
    aNo: 'You can say no, or not now. Then we pass nothing on. Everything else that we do for you stays as it is, and nobody asks you why.',
    takingBack:
      'You can take it back at any time, all of it or a part. Tell anybody in our team. From that moment they can no longer open it, and we ask them to destroy what they kept. Without that, it ends by itself on the day that we agree on now.',
  },
  es: {
    whatFor: 'Podemos pedir ayuda para ti a otra entidad. Tú decides si lo hacemos. Cada vez te preguntamos por una sola entidad.',
    passedOn:
      'Sabrán qué tipo de ayuda buscas. En lugar de tu nombre verán un código al azar. Cualquier otra cosa, solo si tú la eliges, una por una. No elegimos nada por ti. Lo que hayan leído, lo sabrán. Por eso, elige tan poco como quieras.',
    aNo: 'Puedes decir que no, o que ahora no. Entonces no comunicamos nada. Todo lo demás que hacemos por ti sigue igual, y nadie te pregunta por qué.',
    takingBack:
      'Puedes retirarlo en cualquier momento, todo o una parte. Díselo a cualquiera de nuestro equipo. Desde ese momento ya no podrán abrirlo, y les pedimos que destruyan lo que hayan guardado. Si no lo retiras, termina por sí solo el día que acordemos ahora.',
  },
  'pt-BR': {
    whatFor: 'Podemos pedir ajuda para você a outra organização. Quem decide é você. Cada vez perguntamos sobre uma única organização.',
    passedOn:
      'Ela fica sabendo que tipo de ajuda você procura. No lugar do seu nome, vê um código aleatório. Qualquer coisa a mais, só se você escolher, uma de cada vez. Não escolhemos nada por você. O que ela tiver lido, ela saberá. Por isso, escolha tão pouco quanto quiser.',
    aNo: 'Você pode dizer não, ou agora não. Então não repassamos nada. Tudo o mais que fazemos por você continua igual, e ninguém pergunta por quê.',
    takingBack:
      'Você pode voltar atrás a qualquer momento, em tudo ou em parte. Basta dizer a qualquer pessoa da nossa equipe. A partir desse momento a organização não consegue mais abrir nada, e pedimos que destrua o que guardou. Se você não fizer isso, termina sozinho no dia que combinarmos agora.',
  },
  ro: {
    whatFor: 'Putem cere ajutor pentru dumneavoastră de la altă organizație. Dumneavoastră hotărâți dacă o facem. De fiecare dată vă întrebăm despre o singură organizație.',
    passedOn:
      'Află ce fel de ajutor căutați. În locul numelui dumneavoastră vede un cod la întâmplare. Orice altceva, numai dacă alegeți dumneavoastră, pe rând. Noi nu alegem nimic în locul dumneavoastră. Ce a citit, va ști. De aceea, alegeți oricât de puțin doriți.',
    aNo: 'Puteți spune nu, sau nu acum. Atunci nu transmitem nimic. Tot ce mai facem pentru dumneavoastră rămâne la fel, și nimeni nu vă întreabă de ce.',
    takingBack:
      'Puteți retrage oricând, totul sau o parte. Spuneți oricui din echipa noastră. Din acel moment nu mai poate deschide nimic, și îi cerem să distrugă ce a păstrat. Altfel, se încheie de la sine în ziua pe care o stabilim acum.',
  },
  ru: {
    whatFor: 'Мы можем попросить другую организацию помочь вам. Решаете вы. Каждый раз мы спрашиваем только об одной организации.',
    passedOn:
      'Там узнают, какая помощь вам нужна. Вместо вашего имени там увидят случайный код. Всё остальное — только если вы сами это выберете, по одному пункту. За вас мы ничего не выбираем. Что там прочитали, то будут знать. Поэтому выбирайте так мало, как хотите.',
    aNo: 'Вы можете сказать «нет» или «не сейчас». Тогда мы ничего не передаём. Всё остальное, что мы для вас делаем, останется как есть, и никто не спросит почему.',
    takingBack:
      'Согласие можно отозвать в любое время, целиком или частично. Скажите любому человеку из нашей команды. С этой минуты там больше ничего не смогут открыть, и мы попросим уничтожить то, что у них осталось. Иначе оно само закончится в день, о котором мы договоримся сейчас.',
  },
  fr: {
    whatFor: 'Nous pouvons demander à une autre organisation de vous aider. C’est vous qui décidez. Chaque fois, nous vous parlons d’une seule organisation.',
    passedOn:
      'Elle apprend quel type d’aide vous cherchez. À la place de votre nom, elle voit un code au hasard. Rien de plus, sauf si vous le choisissez, point par point. Nous ne choisissons rien à votre place. Ce qu’elle aura lu, elle le saura. Choisissez donc aussi peu que vous voulez.',
    aNo: 'Vous pouvez dire non, ou pas maintenant. Alors nous ne transmettons rien. Tout ce que nous faisons d’autre pour vous reste pareil, et personne ne vous demande pourquoi.',
    takingBack:
      'Vous pouvez revenir sur votre accord à tout moment, en entier ou en partie. Dites-le à n’importe qui de notre équipe. Dès cet instant, l’organisation ne peut plus rien ouvrir, et nous lui demandons de détruire ce qu’elle a gardé. Sinon, l’accord prend fin de lui-même le jour que nous fixons maintenant.',
  },
  'zh-Hans': {
    whatFor: '我们可以请另一家机构来帮助你。要不要这样做，由你决定。每次我们只问你一家机构。',
    passedOn:
      '他们会知道你想要哪一类帮助。他们看到的不是你的名字，而是一个随机编码。其他内容，只有你自己选了才会转给他们，一项一项地选。我们不会替你选。他们读过的内容，他们就知道了。所以，选得再少也没关系。',
    aNo: '你可以说不，也可以说现在先不要。那样我们什么都不会转交。我们为你做的其他事情都不变，也没有人会问你原因。',
    takingBack:
      '你随时可以收回，全部收回或收回一部分都行。告诉我们团队里的任何一个人就可以。从那一刻起他们再也打不开这些内容，我们也会请他们销毁留下的内容。如果你不收回，到我们现在约定的那一天，它会自己结束。',
  },
  ar: {
    whatFor: 'يمكننا أن نطلب من جهة أخرى أن تساعدك. القرار لك. في كل مرة نسألك عن جهة واحدة فقط.',
    passedOn:
      'ستعرف هذه الجهة نوع المساعدة المطلوبة. وبدل اسمك ترى رمزًا عشوائيًا. وأي شيء آخر لا يصلها إلا باختيارك، واحدًا واحدًا. لا نختار شيئًا بدلًا منك. وما تقرؤه الجهة ستعرفه، فلا بأس باختيار القليل.',
    aNo: 'الرفض من حقك، وكذلك التأجيل. عندها لا نمرر شيئًا. وكل ما نقدمه لك غير ذلك يبقى كما هو، ولن يسألك أحد عن السبب.',
    takingBack:
      'التراجع ممكن في أي وقت، كليًا أو جزئيًا. يكفي إخبار أي شخص من فريقنا. ومن تلك اللحظة لا يمكن لتلك الجهة فتح شيء، ونطلب منها إتلاف ما احتفظت به. وإلا انتهت الموافقة من تلقاء نفسها في اليوم الذي نتفق عليه الآن.',
  },
};
