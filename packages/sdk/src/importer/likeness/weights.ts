// Written by bench/learn-kinds.ts from examples/import/seen; not to be edited by hand.
export const weights = String.raw`
#	cFd6e/f8hH
# #	cLd5e:j9
# _parent	kI
# _pupil	aI
# hour	gF
# p	c8hK
# pm	cLd6
#year	a6b:c6d7e9g8h4i[k6lI
#year #	jH
#year ;	iH
#year and	iG
#year cth	iI
*	cF
:	a#b:cLdGe+f3iGj7kGl.
;	a3cJdGe:f7
>_admin	c8dGf:
>_document	a8i8j6kO
>_governor	a9lF
>_parent	a4cFePf8g:h6
>_pupil	a0cGdFiG
>_school	a7cGd.e4i8
>_staff	g6h6
>a	c2d5f5gIhGj8k8
>an	c:d7g7hI
>any	a9lK
>ask	d8hI
>at	dHh:
>be	cI
>bring	cI
>check	cNd8h9
>complaint	hI
>concern	cH
>crop	cJd9
>department	eIh9jF
>digital	bF
>drone	dJ
>film	dF
>flash	dK
>for	aJc:
>group	aI
>hand	cF
>have	d6i9kK
>here	a6cFd:g:hK
>in	d9iGk8l9
>is	a7bI
>it	b6h5
>its	cHe:
>keep	cMd:
>make	hF
>message	a:
>most	c:gJh9
>nam	dF
>never	c7dL
>no	c9dKe5g4hG
>none	dF
>noth	d6eM
>online	bG
>our	aHc9e:h8kI
>over	aKc:
>pass	c:dG
>phone	a9cHh:
>photograph	eK
>photography	c:d:eK
>please	a4cHdIe8h5
>post	c9dJe:
>publish	c6dHhG
>repeat	dG
>respect	aKc8
>ring	d9hF
>sectarian	dF
>see	c8kK
>send	c9jG
>shar	dI
>social	bF
>speak	cJd8
>take	cGh:
>talk	hI
>tell	cL
>thank	aNc3
>the	b6d7e/fKiIk8
>there	a4c8eGhI
>these	aLc9
>they	f:
>think	cH
>this	aOc8
>threat	gH
>to	cG
>under	dG
>use	a:cH
>voice	dH
>welcome	aI
>what	c6dJ
>when	a8jH
>write	c8hK
>your	aId8g9
?	cJ
^a	c1d5f5gFhHj9k8
^after	gK
^an	c:d7g7hI
^any	a9d8e:lK
^anyone	cId6
^as	a5cOd9
^ask	d9hG
^at	c6eH
^be	cI
^before	a9cGd7hJ
^bring	cI
^by	a4bIeIj:
^check	cMd8h9
^children	iI
^complaint	hI
^concern	hI
^department	eIh9jF
^digital	bF
^do	dF
^drone	dJ
^every	cFhF
^familie	a8c4eJhG
^family	c:dF
^film	dF
^flash	dK
^for	bGd7i:l9
^group	aH
^hand	cF
^have	d6i9kK
^here	a6cFd:g:hK
^if	a:b9cFd0f8gI
^in	bLc8d7k4l7
^it	b5h5
^its	cHe:
^keep	cMh:
^last	aH
^make	hF
^member	dGh:
^message	a:
^moderator	a7
^most	c:gJh9
^nam	dF
^never	c7dL
^no	c9dKe5g4hG
^none	dF
^noth	d6eM
^online	bG
^our	aHc9e:h8kI
^over	aKc:
^parent	a0cGeF
^pass	c:dG
^phone	a:
^photograph	eK
^please	a5dK
^post	c9dJe:
^publish	c6dHhG
^repeat	dG
^respect	aKc8
^ring	c:d9hL
^sectarian	dF
^see	c8kK
^send	c9jG
^shar	dI
^should	gG
^social	bF
^speak	cJd8
^staff	e4g9h4
^student	a7dG
^talk	hI
^teacher	a8jF
^tell	cH
^thank	aNc3
^that	a5cKe8
^the	b5d:e1fOh9iJk8
^there	a4c8eGhI
^these	aLc9
^they	f:
^this	aOc8
^threat	gH
^to	a:cH
^under	g9
^use	a:cH
^visitor	cF
^voice	dH
^volunteer	c9gF
^we	b4c:e7k9
^welcome	aI
^what	c6dJ
^when	a.bFcHd5e:g8hHjF
^where	a7cGd8e9f:gH
^write	hH
^you	c,eNg:h:l9
^your	aId8g9
_admin	cJg9h7i7j9l5
_admin and	hF
_admin are	aGc7d8eG
_admin of	aId8
_admin should	c:dH
_admin to	a9
_document	b5g9h6i:kRlI
_document #	kJ
_document ;	kF
_document and	d:e6j9kO
_document at	cJ
_document describe	aF
_document each	lG
_document every	a2g:h8lS
_document for	a4jJ
_document has	gGk9
_document in	c:lH
_document is	aIb:c2eG
_document may	e8gL
_document of	g9i4jIkIl:
_document on	h7jJl:
_document or	dG
_document that	c9eFfF
_document the	a9iIl:
_document to	cKd:
_document was	aI
_document with	c9lJ
_governor	b9c3e7lK
_governor has	aH
_governor may	f9gL
_governor of	g6hK
_governor will	a:
_head	a/e9fMhLi8j9k:
_head can	fK
_head may	c9fPg7h8
_head of	d9e:g7
_head who	g8hN
_head will	a:c9f8gKl:
_parent	aJcGf6h8i:k:
_parent :	a9cJ
_parent _school	aJh9
_parent _staff	aF
_parent a	hFiF
_parent and	aJbFc8e5gFh5
_parent are	eKg:h8i:
_parent can	a8d:g:
_parent educational	iJ
_parent for	aIc4
_parent foster	a9bJ
_parent from	d9eHgJh9
_parent has	c5hF
_parent have	a7eL
_parent in	aGe5
_parent is	a8
_parent know	dF
_parent list	bH
_parent may	c/eNf4
_parent mean	bG
_parent must	dI
_parent need	eH
_parent of	dIe8
_parent or	a9bI
_parent post	cF
_parent should	cFlF
_parent that	cId9
_parent to	a5cPe3fFgIh/l8
_parent who	d7hHk9
_parent will	aNc6e1h7
_parent with	d:
_parent would	cI
_parent'	e8h7jG
_parent' _school	aK
_police	c5d9f6gO
_pupil	aIdGe9g0l:
_pupil _document	kI
_pupil _parent	aFc6dIe9
_pupil _staff	hH
_pupil and	iG
_pupil are	a3dI
_pupil at	a6eJh9
_pupil before	cId9
_pupil cannot	a9cJ
_pupil enroll	aK
_pupil image	c7hK
_pupil may	dH
_pupil must	hH
_pupil on	aNd8
_pupil or	c8dL
_pupil other	dH
_pupil protection	a6c9h9i:jJ
_pupil safe	jJ
_pupil to	dGe:
_pupil who	aHh:l:
_pupil will	aMd5g:h:
_school :	a6b6cFdHe:g9i7k:
_school _document	c9e9fH
_school _school	aHh9lF
_school _staff	bFh7
_school and	aIb:d7g:
_school are	aJc6gH
_school ask	a6cH
_school busines	dF
_school by	c:gF
_school concern	fFg6hI
_school follow	a8c8jH
_school goes	lG
_school has	c8h9
_school have	bHc7e:
_school if	bGd:
_school in	aLc7dGh6
_school is	h3
_school its	bG
_school itself	iJ
_school keep	aF
_school know	aLh:
_school may	a:c9e9fMh7
_school neither	aKc:
_school of	hH
_school on	cJ
_school or	e:g9
_school own	a4c8d4eKg7kI
_school rather	cH
_school reserve	a9fPg4h:
_school use	c8
_school which	hF
_school will	a7cFf6i:
_school without	e:fH
_school would	cG
_staff	dJg9hIi8
_staff and	aJc7e7lF
_staff are	c:dIf:h5
_staff at	cIh9
_staff by	a9dG
_staff classroom	bF
_staff for	cGd:gF
_staff have	aGc:h:
_staff may	a:d8fG
_staff must	cJd:
_staff on	dG
_staff or	a7dF
_staff should	c8kH
_staff who	c4g9hI
_staff will	a6lH
_staff'	bF
a	gGi:j8k9
a _admin	c:eG
a _governor	hF
a _parent	aMi:j:l8
a _pupil	bGe2fGj8k:l9
a _school	a8dJe:h6iI
a _staff	a5e:hK
a ban	gF
a chat	d4eIg:
a civil	a9gF
a clas	c:h8
a comment	d:
a communication	gG
a concern	hI
a conversation	a8cFgKh5
a copy	hJl:
a crime	a:gH
a decision	eG
a formal	gF
a good	jF
a grievance	cH
a group	eFg:h9
a law	gF
a meet	dF
a member	a6eK
a message	a9d5eG
a named	dG
a no	gF
a note	eG
a number	d9iF
a person	f9
a personal	dI
a phone	c:d:gIh4
a picture	a7d5fFhI
a post	aGe7g8h:
a private	aHc4dGeG
a quiet	a8cFgJh8
a record	aGg7
a reply	cF
a second	cG
a single	c8gJh7
a time	aId7
a whatsapp	aFd:
a work	lG
a written	gJ
about	a7cMg:k8l8
about _school	h8jG
about a	a6fH
about the	a9cHg9
about why	dJ
abuse	a8gF
abuse of	a9dFgF
abusive	eF
acceptable	a:c5dNh:kH
acceptable use	kI
acces	gGjH
acces to	gGjH
account	a9cFdGg7iIj9k7l7
account of	d:iNk8
acknowledge	aI
act	a8b:d8g9h9i[j1k6
act #year	a8h:iWj3k8
act northern	iH
acts	iLk:
add	dG
added	a:dL
additional	dG
addres	g:
administrator	a8cLe:h:
adopt	lG
adult	aJbHc4dFe3h9j:
advance	dG
advice	c:e:fHh4jK
advice of	fI
advice on	jG
adviser	a7c6hL
affect	aPd8g8h8
after	aLd5f7gFj:l8
after #	d9hH
after a	aMd7
after consequence	b6c0d/e:g\i6j9k8l6
after definition	a)b^c-d-e4f7g6h/i8j6k8l6
after expectation	a4b6cWdLf6i8j9k9l7
after guidance	a0b8c1d2e9f8h2i4jHk\l6
after legislation	a-b6c/d/f7g2h4iTjV
after one	c:
after permission	b2dMeIf7g1i3j4l2
after policy	d8g8h6i8kP
after procedure	b3e5fGg8hPi6k9l2
after prohibition	a*b5dXeJfFg0i8j9k8l8
after review	a:b7c-d3e3f:g4h.i7j6k8l^
after right	aHb3d1e0fQi4j5k6l7
after statement	a\cLd3f1g7h2i4j5k6l1
after undefined	aJf2iIj1k2
again	c9lI
against	a9dH
age	cF
agency	cG
agreement	cI
aired	dHh9
alert	lG
all	b7cId5eJh4j:
all _parent	aJ
allow	a.dJeNg:h3
allow in	a:dJ
allow to	c5eM
alone	c8dI
along	dF
already	aJd:e7
also	a1b:c6d8fGh1iHl9
am	aPg2
amendment	a8c8d8h:iFlK
an	eFj7k:
an _police	gH
an _staff	dF
an account	cHd9eHf9h6
and	aFcKd5eGf6g:
and #	a9hK
and _admin	a:
and _parent	a6g9iG
and _pupil	c8eG
and _school	aHc8
and _staff	c:dH
and a	aJe9
and any	a:bJ
and ask	gJ
and at	a7cGd:eI
and in	d9hI
and its	fF
and may	c8eG
and not	cJd8
and on	c9
and our	aF
and post	jG
and privacy	iJ
and return	cG
and see	cI
and should	dH
and tell	a9cKd9
and that	aFcGe8
and the	aHd5f8h:
and to	aIb9cGd6fGg8h4i:l:
and train	aF
and will	hH
announcement	a9d:eG
anonymou	a7dL
another	aQb:c2dMe5h6i:l:
another _parent	dH
another _pupil	dGe:
answer	d9e:hN
anti	kK
anti bully	kK
any	a9bNdFe6fGg1h6i6k9lH
any _document	bG
any event	fF
any of	aGc6dH
anyone	a2bIcFd7eHh5
anyth	a1cJd9eIf:
anyth that	cG
anywhere	a:dI
app	bHd6f:
appeal	g9hJ
appear	c7dFh:
appear in	aFc:e:
appear to	gH
applie	cL
apply	c7d8iJ
apply to	c:iK
appointment	a4d6hL
appointment with	c8hJ
approach	dGg6hJ
are	b2dJf7g4hGj4l9
are a	aJc6gHh7
are allow	c7eL
are answer	hJ
are asked	cHdFe8h9
are encourag	cKe:
are entitl	c:eHfGg:
are expect	a9cK
are free	eH
are never	aMd6h:
are not	c5dRe4h4
are off	a8dNh:
are post	a9hHlF
are sort	c9hK
are three	c:hJ
are to	a:cNe:h7
are welcome	c8eK
as	cJdHf2h1i9j6kFl3
as _parent	aHe:
as a	c5dJl9
as item	a7cIdIe9h6
as lead-in	a%cKdHe,f4iHj8l.
as much	aLc9d:
as sentence	aKeFg9i9k9
as soon	cI
as they	aFd:
as to	cH
as well	a9c0i8kL
ask	a,b7fOi:j8
ask _parent	a7cHe5fFh6
ask for	a9c6fJ
ask that	gH
ask the	fFhH
asked	a.b8cLdKe/f7h0i9j:
asked to	a6cKe6f9h8
asks	cL
assistant	dG
association	aK
at	b4eNg7i1
at a	e8fG
at any	c:fIg7h9
at concert	eI
at home	cK
at least	cFh9lF
at risk	a9cHgF
at the	h2i7k8lG
athletic	eI
audio	dF
august	lG
authority	fGj9
away	cIe7
away from	cH
b	c8
back	aGe:g:lH
back to	aGc7g:lH
ban	gF
ban from	gF
be	b:cFe2gFh:i:j7
be criminal	gF
be photograph	cHd5hF
be post	c8dIeF
be put	aHfFh9
be read	c9hGkG
be remov	hH
be report	gJ
be seen	aIcId3e:g9
be used	dGe9fFh5
bear	a:cFiH
because	aOd9h7
because of	aK
become	cFe:h9
been	hHj9k9
before	b5cYd,e:f5g-hHi8j6k8
before _parent	cOd6e8h8
before it	aHd6e:g9
before the	lG
before they	a8eGlF
behaviour	c9gGi:kL
behaviour _document	kH
being	aGcHd6gGh4
belong	aNc6e9h9i9kH
belong to	aKc9
below	bF
beside	a9hHi9j9kH
best	dF
between	c:hGi:
between #	a9hK
between _pupil	kG
between home	aF
beyond	aH
beyond the	aH
block	fG
blur	cLd7
board	b7c3f8lF
body	g3hJ
book	lG
breach	a5c:dGe:gJl8
breach of	a9dIl:
breache	cG
break	c6eJ
break this	eF
bring	cFd8
bring it	a:cG
broken	gF
build	aG
bully	a9kI
bully _document	kK
bus	dG
bus driver	dG
busines	dH
but	aGc6dF
by	aId5hIk9
by _parent	aKc9d9
by a	aF
by appointment	gH
by friday	cJ
by its	aG
by name	cJ
by september	hG
by the	a9c9d0e2g5hP
c	dF
call	a0c8dHe:hO
camera	a4cFd8e7fLg:h3jH
campaign	fIg9
can	aIc9d2eGfGg7h:j6
can ask	c7fK
can be	aMd8e4f8h8
cannot	cLd7
cannot be	a9cI
care	aHbFc4kG
care _document	kH
carer	a9bLcMd5e3h6
carnival	c9eK
carrie	aGh8
case	a9gF
catch	hG
caus	aF
cause	c8hH
ce	a7cFhG
celebrate	aF
certain	iG
chair	a8c:hNl9
chang	dG
change	a5e6g:h3lQ
charge	cG
charter	c7g9j5kG
chat	i9j:k:l7
chat is	gF
check	a8cRd0
check the	cJh:
check with	cHd9
child	aHg7i8l8
children	b7e7iG
christma	eH
circular	jH
circular #year	jH
circumstance	dG
civil	a8gG
clas	cGg8l8
clas _staff	c6hL
clas chat	aJc:h8
clas has	aI
classroom	dHe9h:
clear	c7hH
clos	aKcFd4e7
close	fG
club	aGe8
coach	cF
code	d9e7g5h9kJ
colleague	eGf8g9hG
collect	a8bHgG
collect a	bH
college	aLh*i1j7l7
come	aGb7d:e3f9i:
come in	a8cF
come to	jH
comment	c8fQg7h:i:j8k9l8
comment on	c3fJh:
comment that	fHg9
commissioner	a:jH
communicate	d9
communicate with	d:
communication	c5e9iH
communication act	iI
communication and	jF
community	aLc7e5f:i6jFk9l:
compas	hF
complaint	a2c5e:g7hIi9kOl:
complaint _document	a9j:kO
complaint about	a:hFjF
concern	b9cIhFl8
concert	a9c7d9eQ
concert and	eJ
conduct	aFb:c6f6gKi7j:kG
conduct that	gH
confidence	cLd5h7
confidential	dG
connect	bGc9dF
consent	a.f5g:hRl9
consider	a9bFh:
consider the	dG
consult	hG
contact	a5c3d8f3gMhI
contact the	hH
content	a4fGgG
continue	c7gI
conversation	a7cFgG
copie	a:lG
copy	e5g:lG
copy of	c9hL
correspondence	a7dGf7gHh7
could	e:gLh9
council	aIb8c,i9k6lL
count	cFd8
course	aIc9
court	f9gJ
courtesy	a4cP
cover	aFc5e7h8iF
crime	a:gK
criminal	gGiF
crop	cJd9
cros	cF
cth	iI
current	dH
data	iI
data protection	iI
date	a:hJ
day	a6d-eJf:hJi9j:k8
day to	d:hG
days	a4c9d6e:f9g:hW
days and	hG
decision	c8d7eIg4hH
decision is	g6hJ
defamation	iI
defamation act	iI
delete	a9c9d:fK
department	a:c8d9eFf9h9i7jPk8
department for	jH
department of	i9jL
depend	gJ
describe	aKc9
describe how	aH
designat	a8hH
detail	a8h9iJ
device	cIe8
device and	dF
digital	aKc9e7g8jF
direct	cIe:h7
director	a7c:hK
disagree	aFc8d8eJ
disagree with	a9d:eL
discus	c:dF
discussion	cG
district	cGd7
do	b7dHi:k9
do not	a4c6dIe8hJ
do so	cHd:
document	a9kH
does	aM
does not	aKh8
door	cJ
down	a2cOe7gGh3
down within	gF
drawn	d8iI
drew	aGh:jGl8
driver	dG
drone	dJ
dur	eH
e	a:
e mail	cFd:
each	a2b6e9f:g4hQi5j:lL
each _school	a:lG
early	aHh8jH
education	c:fGg:jJk7l9
education and	iG
education authority	fIj:
education circular	jG
educational	iJ
educational right	iJ
effect	gGh9lH
eisteddfod	eG
either	lG
electronic	jF
electronic communication	jF
else	a7bFcF
email	a4bFg:
email to	lG
employee	dGh2
employer	eH
encourag	cKe:
encourag to	cKe:
end	a9gF
english	a9hG
enroll	aHc:d:
enrolment	c7d:hM
enter	dF
entitl	a8c6d9eMfJh8
entitl to	a8c6d9eMfJh8
equality	aF
esafety	jH
esafety commissioner	jH
establish	hJ
even	aKb:c:dMe7h9
even in	c:dI
event	a2d8eGfIgF
every	b9d.f6g2i2k5lW
every _parent	cMd9e:
every _pupil	jG
every second	a9lJ
every two	lF
every year	c:
everybody	a5cI
everyone	aJb:e:h9
exam	dG
example	a7cL
exclusion	dF
expect	a6cMe7h9
expect to	a7cMe8
explain	g9jH
facebook	aFc0dKg:h6j9k:
facebook _document	aIc6
fact	d4g5hP
fall	lG
familie	aHc:f:g1k8
family	cJf:g8h7k9
feel	d7eI
ferpa	iG
field	c9eG
file	a:c9hJ
film	a3dMh4l:
film in	dKe:
find	h9jH
fine	a7c6d:eO
first	a6cJf9gIj8
first day	a9h:lG
five	cF
flash	a:cFdKe9h7
follow	a9c7dIf4h2iIk:
follow the	a7c:jJ
for	aFi0jOk8l4
for _parent	e8h9jMk9
for _pupil	c9
for _school	jI
for a	e:gMh4
for all	cF
for an	hG
for education	jH
for every	jG
for primary	jG
for the	aGf9h6l8
for their	a9cKd:
for up	gK
forbidden	dI
form	a7c:d6hR
form _staff	hG
formal	gF
forum	a9bG
foster	a6bOc7
foster _parent	a6bOc7
found	kH
four	aOc6
free	c/d6eSh:i:
free to	a7c0d8eS
friday	cJ
friend	c5dI
friend of	aGc9
friend request	dI
from	b8c6dOgJh4j9k9
from a	cFdIe6f8h6
from harassment	iF
from its	fH
from the	c2i9
front	a3cO
front _school	dH
full	a9cNh6
game	a:bI
garda	gH
gate	cGd8h9
general	a9d9eFh9
get	d:e9jF
gett	cFjG
giv	eG
give	g8
given	a7g9
go	a9cFd9e8g:hI
go over	a:cI
go to	a:g8hN
goes	a6dFlJ
going	a9cKh9
good	aHcHd2h8
govern	g3hIlG
government	i9jKk:
governor	c:e9k:
governor acts	c9dGe6h9j6lJ
grade	aHc:
grade level	aG
grandparent	c9d:eG
grateful	aG
greet	a9cJ
grievance	cG
ground	gF
group	aQg3h.i9j9k9
group chat	aH
group is	d6
group-admin acts	a7cHeKf4h5l9
guardian	bMc:gFh5l:
guidance	i9jL
guide	c9lF
gymraeg	aH
h ?	d8eKk:
h a	a4b9hQl8
h about	g8hG
h accept	dMg9h8i9l:
h after	aHh9
h agreement	aJc7d9f5jH
h and	a7b5g5jFkG
h are	c5d3gFhIl:
h ask	a0cGdKg9
h at	a2eHh6i:lG
h background	aHb7c2d4f9g8h2iPj9l4
h behind	a6c4d3g6h:iP
h breache	a/b:c9d9e:gOhGi9l8
h break	c8d9e:gFh+j:
h broken	c6d7e8gIl9
h can	a+b9d1g8hM
h charter	a8c8eFgIh:
h chat	aGb6cLg3i7j8k8l6
h clas	aFb8cKd8fFg6h8i9j:k:l8
h code	aId:e:lH
h communication	b9e:f7gH
h concern	a7b:c8e7g2hWi:
h conduct	dJe:
h consequence	b:c8d4e7gJhGl:
h context	c9kKl9
h date	lH
h definition	a6bTc8d8g:h9
h do	cJf9i8j9k9l:
h document	c8d7e8h7kOlH
h don't	a6dQh5
h expectation	a6cQd4e8gIh5
h familie	a1b:e7g:hNi:j:k:
h film	a3b7cIeGg6i6j7l7
h for	eIh5
h framework	b9c1d2e9f:g8h6iLjJkKl8
h group	b5cGeJg2h:i8j:k:l7
h guidance	a9c9d9h8iIjGkG
h gyfraith	h:iGkG
h happen	a5b:c8e:gP
h help	a7cMd6eHh8
h hope	b:cFg5h3
h how	a1b8e:hPi:k:l9
h if	a:b5c%d,e5gThKl4
h image	a2dIh5
h in	a5b7eHg7
h introduction	aRbHc3d6e7g:h3i:l7
h is	a9dMe9k8l7
h it	c3d7e9g8h0lK
h keep	c5h7lR
h law	a1b:c5d6f:g8h7iQkIl9
h legal	b9c5d5e9g8h9iJkMl6
h lluniau	a6
h look	b9cJg9h6i9
h mean	a6bQc9d:
h messag	a:cIg:h:
h not	b7c9dLe6l9
h of	a1b9dNgHk9l7
h online	aIb9g7
h other	a6c8dJg:h8iI
h our	aSb6c:f9g9h5l9
h out	a2c1dLjF
h page	aKcFf8h7l:
h parent	b9cJg6h:l:
h parents'	aHg:h8
h photo	a)b8dJg9hKi:j9k9l7
h photograph	a'b8dNi9j9l7
h policie	a9c9d:iGkJ
h purpose	aPbHd4f9g:h4j8k:l6
h rais	a:g7hRi:j9
h relat	a9c4d:h8i7kRlH
h report	c2d:g7hKjJ
h review	a0c7d9e:g8h3i:lX
h rule	a&b7c5e4fGgHh+iKkG
h school	a5g3hIk9l9
h scope	bNd6h5j:k:l7
h someth	a4b:c,d4e7hRi9jG
h staff	cJe:
h talk	b:cGe6hKk9l9
h term	a9bM
h that	dGe:h9i:
h the	b5gFh8iG
h these	a9gJh5
h thing	a3e:gOi9
h this	aNb6c9d3k9
h to	a7b6cMdIf8g2i6
h up	lH
h us	a:b9cLe4g:hIj:k9l9
h use	a7bMc8dJg9h9i8
h video	a2c6dL
h we	dIf6i:k:l7
h what	a:cJdFl8
h whatsapp	aFeGg:h8
h when	c6d9e:gQj:
h where	a3c8d7e9gHjG
h who	aIbLd3g:h7
h why	aQb:d8h9
h will	b8e:f:i:j:k9
h with	b7d8f4hJi9l7
h word	bRd6i:
h wrong	b:c0d3e:gRi6
h y	h:iGkG
h you	a3b8dLhJj8l9
had	aIc8e:g8
had to	aFhF
happen	aK
harassment	iIj9
has	aJk7l1
has a	aKb:c8h9jF
has agre	dF
has become	c8fG
has been	a9hIj8k:
has no	iF
has to	d7f9h:
hate	gH
have	h2j9l2
have a	b9cJd3g9i8kJ
have been	aGc9h8
have no	a6dL
have to	d9
head	a7g5hG
headteacher	a6c1d9e6fMgI
hear	aFd:g/hO
hear of	aG
heard	hJ
heat	cGe:fGh8
heddlu	gH
help	cOe6
here	d5g7hHi7
here is	b8d9g:hI
hidden	e:fH
hide	fIg9
hold	h:iG
holiday	cGd5
home	cFe8
home about	cH
homework	cFeF
hope	cF
hour	aJc9d:
how	b9e6f5gJh1kF
how _school	h:kI
how to	cHh9jG
hub	g8jL
hurt	aF
hwb	jF
i	aLb:c:e7h7i:
identifiable	a9fI
if	a9d1eGi:j9k9
if a	bG
if the	a:c8d8fH
if they	c9eK
illnes	cLd9
image	a4c7e8fFg9
image of	dF
important	hF
in	cGdJe8f0h:i8
in a	dGe:
in advance	dG
in an	dG
in and	a8cJ
in any	aF
in classroom	dI
in confidence	aHcGd8h7
in education	a8jH
in large	lG
in mind	a7bIiF
in order	bFc9
in our	c7dGkI
in person	hI
in public	a9
in the	aFf:i8j7lG
in this	a5d:eM
in touch	gG
in which	aIdF
in writ	c8hG
includ	a3bQc8
includ _parent	bH
include	a.bSd7e9h5
include :	gG
include _parent	a9bI
individual	dH
inform	jF
inform the	jG
information	a6c5eFfH
inside	cH
instagram	bF
intend	a8eI
internet	g7h3jL
into	a5dIg8lF
invitation	c9eIgGh7
involv	a5c2g6hQ
ireland	a8iM
ireland #year	iH
ireland order	iL
is	eIf5g:j7
is a	aNd6e8
is allow	c6eJ
is asked	a8cGlG
is cover	aIb:c9
is forbidden	dI
is look	a9g:hL
is never	c5dLe9h:
is no	aGeGh8
is not	a9dRg9h5
is on	a9kF
is put	cK
is still	eG
is that	aFh:
is the	a9d6g8hM
is to	cLe3g9
is unacceptable	dL
it	aGcGd7g2i7l:
it and	aId8e8g:hG
it appear	a:bFfF
it applie	aG
it at	a9cG
it before	a7hH
it by	bG
it for	dF
it has	aGfG
it in	a9eH
it is	h6
it to	a9cI
it with	a9bFd9h:kH
it without	a:eH
its	e8i9j7
its _school	aIc8
its _staff	bFgF
its own	a9hH
itself	iJ
january	lI
journal	eF
june	a4h:i:lP
just	aH
keep	a:b6cTd3f6g6i6l5
keep _pupil	jJ
keep a	c3d9eFhL
keep it	cNe8
keep the	cIh7
kept	a4hH
kids	h8
kind	eG
kindly	cF
know	aLcIe5g9h:
know that	aMe8
l :	dF
l a	a8j:
l about	cG
l and	a3dGeFg5h8jF
l any	c6dS
l are	a9cI
l as	aNh9
l ask	dL
l asked	cH
l at	c1fFhI
l be	dH
l carer	a6eHg6h:
l chat	cG
l college	a5cHdGg8h:i:
l concern	a8cJd6hH
l conduct	gK
l do	aOc2
l familie	a:
l follow	a6f9gHh9
l for	c1fGhM
l from	c8dO
l governor	aGc6e:f8gFh6
l has	jGk:
l if	gIh9
l in	aIbGc9k8
l include	a4b9c9d4fQh9i8k:
l is	hK
l may	a9b6c4d1fNgSh.i3j6k7
l member	cNd5
l not	c*dZe8f9h8
l of	a6dLf:
l on	d8f8gOh6
l one	gLi:
l online	aPc-
l or	a:gJi:
l order	hG
l our	c9hG
l own	kG
l parent	a0b9cJh2i9j:
l please	c:dM
l policie	kJ
l policy	a:bId:gLh6j9
l post	cG
l pupil	dN
l read	kH
l school	a5d:j7
l should	d5gG
l stage	hH
l take	c5g9hO
l that	a/b7d.fOj7k8
l the	c8fIh8k:
l these	a:c7gFhHj9
l they	aNc9d9
l this	a:bId7gGj:
l three	a:cH
l to	a4cSe:f:
l volunteer	cH
l we	a6g:
l what	a8c8dHj:
l when	cH
l will	cKe7f:g6h5
l with	b9c6dLi:
l would	dF
l you	a9cHdF
language	aFg9i8
large	lG
last	aLe9g:l9
law	d9h9
laws	a:c:iO
lead	a6c6d:gHhH
lead consequence	c7d5f9gOh2jGk:
lead definition	bNd:
lead expectation	c]d"f9h0
lead legislation	d:iOk9
lead policy	i:kL
lead procedure	d:e9g8hR
lead prohibition	c"d^e8f:g6h8
lead statement	a1b:cJi7j:
lead to	gJ
leader	aG
learn	aMe9h3
learn and	aIh9
least	cFh9lF
least one	aG
leave	a1eM
leave it	eG
leave the	cG
left	c7dHeF
legal	a:bGe8gKh4
legal _parent	bI
lesson	aI
let	cJ
let the	cG
lets	bF
letter	c7gK
level	aF
lies	a9hK
life	aJe:h:
lift	eHg8hG
like	c7eKf:
limit	a3dJeFf7gGh8
line	aGd7g5hJ
link	h:
list	a2bKd8f:hGj:l9
list on	bG
listen	a7cMd9
live	aHe:
local	a:f9g9
login	c9dG
long 0	a*b8cJd:e6h2kKl8
long 1	b9dJ
long 2	i:k:
long 3	i7
long 4	aRbFd7f5g8j8k9l5
look	b:e5g7hJkH
look after	aFh8
look at	a7c7e:g9hLi:
look into	hF
lose	a8gI
loss	gH
loss of	gH
lost	b:c9eMh:
made	d8hI
mail	a:d9
make	a4cJe6g6hM
make an	hG
maliciou	iI
maliciou communication	iH
management	dF
many	aJ
march	a9lK
mark	a:
matche	c9eK
material	a1e7fJhHi:
material and	gH
matter	dFf:g9
may	a:b5c+eOfPgJh6i8j:k9l5
may also	fFh:
may ask	c9fLg:
may be	d9gKj:l:
may bring	eG
may lead	gG
may not	c7dQe2
may report	fLg6
may result	gH
may take	eF
mean	a,bXc/g8h4j:k:
mean _parent	bJ
mean a	a9bL
mean any	a:bI
meant	a8cGeF
meant for	dG
meant to	a8cGd8eH
media	g:jHl:
media has	aJ
meet	c3dJ
meet the	c:
member	i9l9
member of	cGd:
mention	cQd:h5
messag	bJ
message	g8
message sent	cGd7
message that	a:
message to	a9cJ
mid	lH
mind	a2bHd5eMg:h9iF
mobile	dH
model	cJ
moderate	aMc9h9
moderator	aG
monitor	fF
more	c3e7h:kGl9
more of	aGgF
morn	a7cHd4hG
most	b8d5e8gKiHj:k9l:
most of	c9gKh7
much	aMc9d:
much as	aLc9d:
must	a2b:cHdKe4i9k:
must never	c8dJ
must not	a7c2dMe9
mute	c7d9eN
na	gI
nam	dF
name	dGf8g8
name the	eH
need	a:b9c:eGg7hJl:
need to	cNe5
neither	aHc5
network	a6bHeGg:h:
never	aHb8c&dVe4f9g7i:l:
never be	c7dL
new	d:e8g8h9lP
new _parent	cH
newcomer	cJ
newsletter	lF
next	c8hGlH
next school	hI
night	eJh9
nine	c:
no	aJb5c*dOh8j9k:
no _pupil	aIg:
no circumstance	dG
no false	cKd5
no one	c:eG
no place	a3dO
no trespas	gF
no true	a7b7c(d^e9f4g2h8i9j9k:l7
nobody	a5eJ
nobody else	cF
none	c:dF
none of	dF
nor	aLc:
northern	a8iM
northern ireland	a8iM
not	b:c.d^e/f6g7i9j9k9l7
not acceptable	c:dJ
not allow	a6dNh:
not appear	dI
not be	c9dK
not permitt	a8dL
not the	dG
not to	a2c:dOh8
not use	dKe8
noth	aFc6d4eMh9
noth in	a5eM
notice	d8fH
notice of	a:cI
noticeboard	aF
november	lI
number	a5dOe6h4
number are	c8dL
number of	iF
number or	bF
number should	dG
nurse	a:dIh8
obscene	fIg9
observe	dG
obtain	cI
of	aJj:
of #	aH
of _parent	aHdHg:
of _pupil	b:hFiH
of a	cFg3h:
of an	gHh8
of any	a8dGfFg:
of anyth	cId8
of behaviour	i9j8kJ
of ce	a7cFhG
of contact	f7gKh8
of course	aFc:
of education	i9jL
of every	aG
of it	aIe:
of its	gFh9
of online	a7cFjG
of our	aIe:h9
of public	c7eK
of social	c:
of the	b8cIhGk5l3
of their	a8dF
of them	aKc6lF
of these	a:dK
of what	cI
of year	a:cG
of your	c2eOh:
off	a5b:cJdKe7fHh.j8l9
off comment	c9fK
off limit	a8dNh:
offence	iJ
offence under	iG
offensive	g7hI
office	a4b8e1f5hMj:
officer	gI
official	aGc:
often	aJ
okay	a:c:dJ
ombudsman	e9g9hJ
on	b9c:dGk9
on _school	c5gIh9
on a	aLc5dFh5
on any	c8hG
on anyth	eI
on facebook	dJ
on it	fF
on its	a:hJ
on online	aIl:
on school	hH
on the	a4d:g5hH
on their	aHc7dH
on this	iH
on which	aGh6
once	a7cKd9
one	aMf8h0i4j6l:
one _parent	dG
one _pupil	aL
one another	aLc9
one of	aGh:
one or	gF
online	aHd:e8f7g:jIk6l4
online safety	jL
only	a.b9cMd1eHf8l:
open a	c:dF
open to	gF
opinion	aKc4d8eI
opt	c9hJ
or	a1bJc5dUh:i9j8k9l9
or _pupil	dH
or _staff	dJ
or a	h8
or app	bG
or at	dH
or email	eG
or from	eH
or in	b:c7
or its	a:bGc8
or leave	eG
or name	dF
or of	dF
or on	dG
or other	bG
or that	aHd9gF
or the	b:g8
or to	a9gI
or video	dF
order	c0iKj:
order #year	iL
order to	bGc9
orders false	cRe6f8g7i:l9
orders true	a:c3dR
other	a2dMh5j9
other _parent	bFcIe:
other _pupil	dJ
other people	cG
other than	c7dK
otherwise	bG
ought	cIh:
ought to	cG
our	aQb9c0f8g3i2j8kPl8
our _pupil	e:h:
our _staff	c9dF
our community	dJ
our complaint	kJ
ours	aFcGd5
ourselve	c:
out	aJb8c.g6hN
out a	dFhF
out of	aLc6d5eF
out the	a:hJ
outcome	lF
outside	aIc9h9
outside the	aF
over	dIe7f:h:j9
over the	aJc:h9
own	b7c3eNg7i8j6kGl:
own _document	cFd:fIg9
own _pupil	a8c4eP
own facebook	eG
own phone	dF
owner	aHh9
p	c8hJ
p m	c8hK
page	fHg7h0i7k5
parent	f6i7k:
parent acts	cIeJf5
parental	bH
parental responsibility	bH
parents'	aGe8h7jG
part	aMb:c8e8f9g8hG
partner	aHh:
party	d:eH
pass	a9c1gFhI
pass to	gFhG
password	cG
pastoral	c7hIkH
pastoral care	kH
pause	cH
people	aGe4f8g7
people who	cG
performance	a9c6eFfHh8
permission	f8gI
permission to	eF
permitt	a7c:dIeHh:
person	a5bLe:f4gHj9l:
person is	cJh9
person to	bFd:
person who	f9gF
personal	aHc5dHe9
personal account	c6dH
phone	cFh8l9
phone call	gG
phone number	bFc9dI
phone the	cI
photo	dF
photograph	eHf9g7
photography	a9c8dHeHh9
picture	a'b7cJeJg7j8l8
place	dMe5h7j:
place in	a3dO
place on	gI
placement	aJ
plain	d8e:jG
plan	gF
platform	c:fMl:
platform to	fHg8
play	aFh7
playground	a:cG
please	a0cLdIe7h2
pm	cLd6
point	a9c:e7f3gM
point of	f8gLh9
police	c8gL
policie	i5j:kM
policy	a9c4d3f9h3i9j7kY
politely	a:c7hG
pool	dG
pop	a:cF
portal	cJh8
positive	kH
positive relationship	kG
post	eFk6
post about	iF
post on	a6lK
post primary	jG
post to	fHh9
practice	g:jJ
premise	gGi8jH
prepar	a:iNk8
primary	aKc8e7jF
primary _school	jF
primary and	jG
principal	a6e5hIi:
print	c6d7eFg6hIj:
privacy	d7iK
privacy act	iL
privacy sett	cF
private	aIb9c9dHeHf9h6j:
private and	a:cGh:
privilege	a:gK
prize	eK
problem	gF
procedure	a8e:hI
procedure for	jG
professional	a9eHf:jI
profile	aI
prohibit	a9c7dQe8h8
promote	dHe9
protect	c9
protection	a3c7d7h7iOjF
protection _document	kJ
protection act	iK
protection from	iF
protection procedure	jG
provid	a9c9eL
provid that	a9c9eL
provider	aF
provision	aFg9
public	d8eOf6g4k9l9
public _document	eF
public service	g:hG
publish	a3bI
publish a	cF
publishe	a7c:jH
publishe a	jH
pupil	cKdIf8h-j8k9l9
pupil acts	aGf8h4l6
put	cHg:h1j8
put a	eF
put it	a7dFeF
put together	aH
puts	gF
question	cHh8
question about	cF
quiet	a7cHgJh7
racist	dJ
racist or	dI
rather	aGd9eGh5
rather than	cIh:
reach	g5hK
read	e6f:g8i8j6kLl5
read the	a:cMd:
read them	cOd6e9
reason	aHh8
reasonable	a:bG
receive	c9eG
record	aFb7c6dKg/j:l:
record of	dJg6
refer	a9bJh9
refer to	bJ
referr	gI
referr to	gI
reflect	jH
refrain	c0dP
refrain from	c0dP
regard	dKg7h8l9
relationship	kG
relationship _document	kG
relative	a9bF
relevant	iGj9
remain	a7c4d7eLg:
remind	c:d:iFjF
reminder	gIh:
remov	d9hH
removal	fHh:
removal of	fHh:
remove	a2d9eJfFh4
remove _parent	eF
remove a	c6eK
repeat	dFgG
reply	cGd9hG
report	a/b:fF
report to	a8e:gIh8lG
request	a/cKe8fIh:i8k9
request that	a8fJ
request to	a:dH
require	bGfJh:
reserve	a4fPh3
reserve the	a5fQh4
respect	aQc2e:h9i8l:
respect the	aG
respond	hH
responsibility	bJd:e:h:
responsibility for	bH
result	a:gL
result in	a:gL
retain	a9
return	cI
return the	a9cJ
review	a2bFc:lN
revision	c9eGlF
revisit	a6lM
revisit the	a6lM
ridicule	dF
right	b5c*d1eMfNh8iGk8l4
right and	iJ
right of	aH
right to	a4b8c2d6eNfPh/j:l:
ring	a8
ring the	d8hF
risk	a9cHgF
room	dLh9
rule	cGd:h9kG
run	aMf:h5
safe	aGd9h9jI
safe in	jH
safeguard	i8jFkG
safeguard _document	kH
safety	c1d8h4jP
safety _document	a9jI
safety act	iJ
said	h:
same	aHb:cJd:e5f:j:l8
sanction	aG
say	c:d9eHg:h6
say so	a7c6eM
says governor/-/yes	c5dFe:h4j8lI
says governor/may/yes	f9gL
says group-admin/-/yes	aHd7
says group-admin/may/yes	c9d9eL
says group-admin/should/no	c:dH
says parent/!/yes	aHh7
says parent/-/yes	bId9j7
says parent/are asked/yes	cFe:
says parent/are free/yes	eH
says parent/are welcome/yes	c8eK
says parent/can/yes	eF
says parent/may/no	dI
says parent/may/yes	b:c6d9eMf7k:
says parent/must/no	c:dJ
says parent/shall/no	c:dF
says parent/should/yes	cH
says parent/will/yes	aId8e3g:h:lF
says pupil/!/yes	cL
says pupil/-/yes	e:f:h9l7
says pupil/will/no	aKd9
says school/!/yes	a8cIdGf:
says school/-/yes	c8e3hH
says school/can/yes	c7fNg9h8
says school/may/yes	a8c4d6e6fUh1
says school/will/yes	a1d8e8f/gFhJi9
says school/would/yes	cG
says staff/!/yes	a9cG
says staff/-/yes	aIbHc,e9f:i9k:l9
says staff/may/yes	c8d4eGh:
says staff/must/no	dG
says staff/should/yes	c7kH
says staff/will/yes	a5lF
says thing/!/no	c5dO
says thing/!/yes	cHe7f:g8hHi:l9
says thing/-/no	a7d5eLg8hJ
says thing/-/yes	aGc6e5
says thing/can/yes	aIc8e8f:h8
says thing/is forbidden/no	dI
says thing/is to/yes	d:
says thing/may/no	dLe:
says thing/may/yes	b9c.d,eKgLj9l9
says thing/must/no	dH
says thing/shall/yes	a:d:lF
says thing/should/no	dLh8
says thing/should/yes	cPd3e:h:
says thing/will/yes	a5c7d8eHgKlG
says undefined/!/yes	cFd9
school	b8c:g9hK
school acts	d9e/fOhFj9
school community	h:
school day	d9hK
school days	a:c7d9hP
school event	a:gGh:
school gate	aG
scotland	a6c7d:hGiGjI
scotland act	iF
screen	aF
screenshot	a9dMe:
second	a2e:gFlG
sectarian	dI
sectarian racist	dG
section	a5lH
see	e5kK
see them	iF
seek	c:fF
seen	aMd2e8
seesaw	aF
sell	dJe7
send	a6eFhH
send a	c5hH
sent	a3cH
september	a6cH
september #	hG
seriou	f8gK
service	a6bJc:
service ombudsman	g:hG
session	cF
set	aGd9e7
set out	aFc8
set up	aG
sexist	dH
shall	a2dLe5f:
shall be	c:hF
shall not	a8c6dP
shar	cGh7
share	eMf7g9h4iGj:k:
share the	aGc5eH
should	a2b7cNdIe.f5h9j6
should go	cG
should never	c7dJ
should not	c3dQ
should the	c8dFgHh9
shout	a:dK
show	cJh:
side	d:g7hH
sign	a6cKe9
simply	aGd8
single	c8gJh7
site	bHc:d9h8j:
sleep	aJd9
slip	a9cJgFh9
small	cKh:i9k:
snap	a8c7eM
snapchat	bG
so	b8cQf8g8h:i9j9l:
so that	cG
social	bJf:h4l9
social media	g:h5
solicitor	fI
some	aGd:h8
somebody	dGe9h:
somebody else	a:dI
someone	bF
soon	cI
soon as	cI
sort	c9hK
source	a7fH
speak	aJc9f9
speak to	d6gHhF
special	aJ
speech	aF
sport	a6cFeI
spr	lF
staff	c9dJe8g7l:
staff acts	g7
stage	a6c6e:g6hG
stand	dJh7i:
stand over	a:dJ
start	aHcFe9h5
start of	a9cJ
start with	a:gHh:
state	iGj9k:
stay	cIh7
stay on	cG
step	a1c7d0e8f9g7h^j9k9
step in	cF
stop	a7d9eKfG
straight	aFd9
student	e5g5i:j8kG
subject	iI
such	e9h9
such a	e:
summer	aGc9lG
support	c:f9
survey	iF
swear	a:dJ
switch	cI
switch off	cI
síochána	gH
t breach	a8b9c1eGgTi7j9k4l6
t change	a(b6c-f7g3h:j5k8l^
t document	d2f8h8lN
t guidance	c4e:fIg6h&i$j^k4
t habit	b9c.d8e6f2g6h[j4
t if-breach	c5gSh3
t law	a5b9c4d5g8h7i^j.k4l9
t name	aIc5e:g9
t other	a.b9c5d7e7h:i2j9k^l6
t policy	a6c6d5f:i5j9k[
t publisher	a.b5c2d2e7g3i)j^k.l5
t sanction	a8b6c3g^h9i8j4k9l6
t title	a9c:d:g9iGj7kS
tag	c8dI
take	g:j7
take a	dHg8
take down	cF
take effect	a9lJ
take in	bG
take picture	c:eI
take the	gIh8
taken	a9c:e:h:
taken down	gFh5jG
taken in	hF
talk	a7hG
talk to	a8d8hK
tea	aFc8
teach	cG
teacher	a:dHg4hIi9k:
team	gG
telephone	hF
telephone call	cGh:
tell	a4cNd2
tell us	a9d:
ten	a9hK
term	aGh7i9j:k:
test	eF
text	e5h9lG
than	aLe5h4
thank	aPd9e7h9l9
thank _parent	aLd:e7
that	aGcUd5e6fGh8j4k9l3
that _parent	aJh:
that _pupil	dGe:
that _school	cHd8
that a	aHd0e8fI
that appear	c:gG
that break	fGg:
that has	cHd7
that is	gKh7
that it	cHd9
that person	bF
that the	c:gHh6iF
that they	cGd:
the	cFk8
the _admin	a8cGhG
the _document	a5b5f7k8lO
the _governor	b7c.e6iFj9k3
the _head	a0c:e:fNhKi8j9k:l:
the _parent	c3d6f:gQj8
the _parent'	aI
the _police	a:gQh9
the _pupil	aFd9h8
the _school	hJi8j2l9
the _staff	cGd:
the account	cH
the advice	fI
the august	lF
the clas	a:hN
the comment	bF
the consent	hI
the content	gH
the courtesy	a9cK
the data	iH
the date	hJ
the defamation	iG
the department	jL
the designat	a9
the education	fKiGj6
the eisteddfod	eG
the esafety	jG
the fact	aGd5g9hJ
the first	cGd7h8lI
the follow	a5c3dNiHj7
the form	cG
the front	a2cN
the gate	cGd9
the general	cF
the group	cF
the holiday	d9
the local	g7hH
the maliciou	iG
the material	a9gIhF
the matter	cG
the new	lF
the next	hI
the number	cF
the of	hH
the online	iF
the outcome	lF
the pastoral	c8hH
the people	e:hH
the picture	a8h8iH
the platform	a9fJg:hF
the playground	a:cG
the post	gJh:
the premise	gG
the protection	d:iL
the record	dF
the right	c2d8fRl:
the same	aHb:cJd:e5f:j:l8
the school	c9d5hJ
the second	a9hJ
the start	a9cJ
the term	aFc9
the town	aGc8
the uk	a9h7iL
the use	fF
the website	a:j:kIlF
the withdrawal	gK
the yard	aGc3
the year	aG
their	aGb6cNf5h5i:j9k9
their _pupil	a:cJe8
their own	aJdG
their personal	aH
them	aFb6g3j:k:
them for	cG
them to	c9hI
themselve	cKd7
then	g8hL
there	a7b:c2eLhLj:
there is	eG
thereafter	hI
these	aJb9c3e7f7j:k:
these _document	aK
these group	aI
they	b9cJf6h5j9k9
they appear	c9eI
they are	a9cJe8
they do	aGc1dG
they have	a9
they may	c9eI
they should	dF
thing	aHc6
thing acts	dFf8
think	a:cJd9
this	d5h1j1lF
this _document	b6d4eHh3j6lH
those	bGh9
thread	a9cJd:e:fGh7
threat	a7dFe:gLh8
threaten	c8dFgI
three	b:d1g9hMi6j:
three work	hF
through	e1f8i:j:lI
through the	aFe4f9
tiktok	bG
time	d7gJ
to	cHeGj:k7l:
to #	aIh9jG
to :	a4cUd4e9h5k8
to _parent	aFb:c5h6lL
to _police	aG
to _pupil	cG
to _school	a:i:jI
to _staff	aG
to a	cFh5
to an	gG
to answer	cGd6hG
to be	dFe2fFl5
to bring	cG
to come	gKh7
to day	a7hJ
to delete	a:c7fI
to disagree	c:eH
to have	cJ
to heddlu	gH
to it	h9
to keep	cJd5h7
to leave	d:eF
to one	gG
to photograph	dF
to reach	eFh9
to read	dF
to refrain	c7dI
to remove	a5eFh9
to say	eH
to see	c8dF
to seek	fI
to send	d:eH
to set	aI
to share	d7eJ
to speak	c:dF
to stay	eFh:
to stop	a8eI
to take	c7eFfHi:
to tell	cI
to the	a4cFd0e6gIhSi:j8k:
to us	cJd9e:h9
to use	d7eHh:
to write	cF
to your	d8hI
together	aNc:h8j9
together by	aH
together with	bF
told	cH
tone	f8gKh8
too	a5cH
toolkit	jJ
toolkit for	jJ
touch	aFgFh:
town	aGc8
trainee	bF
travel	aKe:
treat	aFd9
trespas	gG
trespas notice	gF
trip	gH
trust	aMc5dFe9g8h4i4j:
turn	a7d3e:fHhF
tusla	bGc9hG
tutor	c8hF
two	aFd5e7f:g3hIlJ
two _admin	cLh:
two school	hI
two year	lF
uk	a9h7iL
unacceptable	dMi9
undefined acts	a6fFj9
under	c5l8
under a	a:bH
under consequence	b4c)d)e-g^i6j:k6l5
under consequence/governor/-	a9gF
under consequence/governor/may	gH
under consequence/governor/will	l9
under consequence/parent/may	e8gFhF
under consequence/pupil/will	aMd8g:
under consequence/school/-	fL
under consequence/school/may	fF
under consequence/school/will	a8c7f9gLl:
under consequence/thing/-	b3c1d.e6f2gQhJi4k:l5
under consequence/thing/can	lF
under consequence/thing/may	a:c9e:f9gRh:
under consequence/thing/will	a8c9gQh6
under definition	a(b^c-d-e5f9g4h0i3j7k5l7
under definition/parent/-	a8bOc8
under definition/school/-	a9bL
under definition/staff/-	bH
under definition/thing/-	a/b^c5d2e9g6h6i4j:k6l9
under expectation	b5cUf:g1h7j:k8
under expectation/parent/!	cK
under expectation/parent/-	a5b:cM
under expectation/school/!	cHh8
under expectation/school/-	hF
under expectation/school/would	cG
under expectation/staff/!	cId:
under expectation/thing/!	cFe:
under expectation/thing/-	b6cMf:g7h0k9
under legislation	a1b6c/d0e:f8g5h4iUjQkHl5
under legislation/pupil/-	jJ
under legislation/school/-	a:h:iHj8kH
under legislation/thing/-	a/b7c5d3g7h7iOjOl7
under policy	a4c0d5g9h5kS
under policy/thing/-	a7c7d7h7kL
under procedure	a/b6c*d5e2h^i8l7
under procedure/parent/-	hM
under procedure/parent/can	hH
under procedure/school/-	a9hL
under procedure/thing/!	c/d:hQ
under procedure/thing/-	a5b9c7d4hOi9jH
under procedure/thing/should	cHdGh7
under procedure/thing/will	hF
under prohibition	a2b6c5d^e9f8g4h0l9
under prohibition/governor/-	a9dOg:h9i9l:
under prohibition/parent/-	a:c8dK
under prohibition/school/!	c9dJ
under prohibition/staff/!	dH
under prohibition/thing/!	a9c:dOh7
under prohibition/thing/-	b8c3dXg9h8
under prohibition/thing/should	cF
under review	a7b7c3d5e6f:g5h-i7j7k7l^
under review/governor/-	lH
under review/parent/will	lG
under review/school/-	h:lJ
under review/school/will	h9lK
under review/thing/-	b:c8d8h7i:j9k:lN
under review/thing/will	a:lK
under the	c7iGk9
under undefined/governor/-	aMg:h8i8
under undefined/group-admin/-	aId7
under undefined/group-admin/may	c8eG
under undefined/group-admin/should	dG
under undefined/parent/!	aJd9h8
under undefined/parent/-	aGd/g8i8j:k:
under undefined/parent/are asked	cG
under undefined/parent/are free	eG
under undefined/parent/are welcome	eI
under undefined/parent/can	eI
under undefined/parent/may	c9eOf9g5h7
under undefined/parent/should	dG
under undefined/school/!	cId9
under undefined/school/-	aLd.e4l:
under undefined/school/can	c9fJh9
under undefined/school/may	c5d7e8fRh6
under undefined/school/will	a9cHd:f8g8hG
under undefined/staff/!	d:
under undefined/staff/-	aGc1hHi:l:
under undefined/staff/may	aFc9d7
under undefined/staff/must	cI
under undefined/staff/will	a3dIe:
under undefined/thing/!	cNg6j:k9l9
under undefined/thing/-	aPb5c:g3l5
under undefined/thing/can	aJd:e8h7
under undefined/thing/is allowed	c9eG
under undefined/thing/is forbidden	dI
under undefined/thing/is to	aFcFe:h5
under undefined/thing/may	b9c3eIfFg8h9l:
under undefined/thing/must	a:dJ
under undefined/thing/should	cKe9h:
under undefined/thing/will	eFg7
under undefined/undefined/!	cI
unlawful	a:gH
unles	a6c8dNh8
unles the	bGdF
until	a3cMd3
until the	a7cGd:g:hH
up	aFc:dHe1gGi9l:
up a	dF
up by	aGc7hF
up to	a:gKh9
update	a9hH
upload	a:dH
upset	a8dK
urgent	cLh7
us	a:cLd-j8
us to	aH
use	b6eIg8i:kHl9
use _document	kI
use a	c8dI
use of	c9
use the	c7hG
used	a6dFe8
used to	dG
user	bF
using	b:
value	aNc6d9i:
verb !	cMdGe6f8g8hFl9
verb -	aIc3e7f9
verb are allowed	c7eL
verb are asked	cFdGe8h:
verb are encouraged	cKe:
verb are entitled	c:eHfGg:
verb are expected	cG
verb are free	eH
verb are not to	dJ
verb are to	cKh8
verb are welcome	c8eK
verb can	aGc9d0eJfIh8i7j6
verb could	gH
verb has to	d7f9h:
verb is allowed	c6eJ
verb is asked	a8cGlG
verb is forbidden	dI
verb is to	cLe3g9
verb may	a9b5c'd:ePfQgKh4i8k9l6
verb must	a5cIdLe5h7i:k:
verb need to	cNe5
verb shall	a4dIe6
verb should	a7b8cOdFe1f7h7i:j:kFl8
verb will	b7c:e9f9gGhFi7lL
verb would	cIe:h9
version	a8lL
vice	g:hK
video	a9bJh9
view	a5eHlI
visitor	a:e:kK
voice	aGh9
voice message	dH
volunteer	f:
wait	cHh:
want	aIc5hG
want their	hG
want to	aG
warn	gG
was	aG
watche	cG
way	cHd:g9
ways	aG
we	bFf:
website	a5bHc8d:e9kK
website or	bF
webwise	e:jK
week	cId8g:h7
weekend	cFd:
welcome	aJc6d8eIh:
welcome to	c8eK
well	a8h8i9kK
well as	c6dI
welsh	a:i:jH
welsh government	i:jH
what	aKh4iFj8k8l8
what _parent	c9
what _school	c5eHiF
what a	aKd9g8h9
what is	aLc4
what their	cF
what they	d9iG
whatever	aLc5dFg5
whatsapp	bHc6dGe8
whatsapp group	aI
when	a:cQd-e0i8k8
when _school	cHh7
when a	cHd6e:fFh7
when they	cGd8
whenever	a4bId:eHg:
whenever _parent	c:eH
where	gFi:j9l8
wherever	c9dG
whether	aHe6h7
which	aIc5e8g8hHl9
which _parent	aI
which is	h:
which the	hF
while	dPe7h6
who	d5f:hOk7l4
who are	cH
who believe	hF
who do	a:e:gIhG
who has	c8dFe8g5
who is	a9eG
who will	c9hJ
whoever	a:cGhG
whom	a6bKcMd8e7h6
whom they	cJ
whose	bFc6
why	a9dGeF
why a	dI
will	b6c7d9f9gJhGi6lJ
will :	cQd:g7h4
will be	c9e6gFlJ
will contact	hI
will get	gF
will go	lG
will mind	a:c4eN
will normally	cF
will not	dJh9
will revisit	lI
will write	gIh7
wish	c8eH
with	a2f4hKi8j8
with _parent	cHd:e8g8
with a	a3c1eJgLh7
with another	aFcHd8
with one	c:
with or	c6d:eFhF
with the	a2f7g7hLj9
with this	gFi9kF
withdraw	f9gI
withdrawal	gMh:
withdrawal of	gMh:
within	a4d6f9g8hRl:
within ten	g6hM
within the	cLh8
within three	hH
within two	hK
without	b:dKg9h9i:l:
without a	c7eF
without notice	e:fJ
without the	dK
word	a7d3f9lH
word with	cG
work	d7g1hM
work days	g6hP
worker	a7bI
worrie	hF
would	c:dHg:h6l:
would be	cG
wound	c:fJ
writ	a:c9d9eGhF
write	a7d5e7f9hJk:
write to	a8c4hJlG
written	aHc7f7
wrong	c:
x	eIh9
yard	aGc3
year	aJb5c:d2e8f7g:i9jHk9lM
year or	c:hG
yes	c7dI
you	eGf:g9i8j6
young	cF
your	b8cRd2eJf6g5j6k8
your _pupil	aMcGd2g5
your own	a4eNh8
your phone	cH
ysgol	aNd9i:
`;
