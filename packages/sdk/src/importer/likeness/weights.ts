// Written by bench/learn-kinds.ts from examples/import/seen; not to be edited by hand.
export const weights = String.raw`
#	d6e4f8hH
# #	cKd5j8
# _parent	kG
# _pupil	aI
# hour	gF
# p	c8hK
# pm	cLd6
#year	a7b:c6d7e9g9h4i[k5lI
#year #	jH
#year ;	iH
#year and	iG
#year cth	iI
*	cG
:	a#b:cLdGe+f4iGj7kGl.
;	a4cJdGe:f7
>_admin	c9dHf:
>_document	a8i8j6kO
>_governor	a9lF
>_parent	a4cFeOf8g:h7
>_pupil	a0cHiG
>_school	a6cGd.e4i7
>_staff	g6h5
>a	c2d8f6gJhGj9k9
>an	c:d7g7hI
>any	a8lK
>ask	d8hI
>at	dHh:
>be	cI
>bring	cI
>check	cNd8h9
>complaint	hJ
>concern	cH
>crop	cJd9
>department	eIh9jF
>digital	bF
>drone	dJ
>film	dF
>flash	dK
>group	aI
>hand	cF
>have	d5i9kK
>here	a8cGhI
>in	d9iGk8l9
>is	a7bI
>it	b6h6
>its	cHe:
>keep	cMd:
>make	hF
>message	a:
>most	c:gJh9
>nam	dF
>never	c6dH
>no	c9dJe5g4hG
>none	dF
>noth	d6eN
>online	bG
>our	aHc9e:h8kI
>over	aKc:
>pass	c:dG
>phone	a8cHh:
>photograph	eK
>photography	c:d:eK
>please	a4cHdIe8h5
>post	c9dJe9
>publish	c6dHhG
>repeat	dG
>respect	aKc8
>ring	d:
>sectarian	dF
>see	c8kK
>send	c8jG
>shar	dI
>social	bF
>speak	cJd8
>take	cGh:
>talk	hI
>tell	cK
>thank	aMc4
>the	b6d7e.fKiIk8
>there	a4c8eGhI
>these	aLc9
>they	f:
>think	cH
>this	aOc8
>threat	gH
>to	cG
>under	dG
>use	a:cI
>voice	dH
>welcome	aI
>what	c6dJ
>when	a8jH
>write	c8hK
>your	aId8g9
?	cJ
^a	c2d8f6gGhHj9k8
^after	gK
^an	c:d7g7hI
^any	a8d8e:lK
^anyone	cId6
^as	a5cOd9
^ask	d9hF
^at	c6eH
^be	cI
^before	a9cGd6hJ
^bring	cI
^by	a4bIeIh:j:
^check	cMd8h:
^children	iI
^complaint	hJ
^concern	hI
^department	eIh9jF
^digital	bF
^do	dF
^drone	dJ
^every	cFhF
^familie	a8c4eJhG
^family	dF
^film	dF
^flash	dK
^for	bGd7l9
^group	aH
^hand	cF
^have	d5i9kK
^here	a8cGhI
^if	a:b9cFd0f8gI
^in	bLc8d7k4l7
^it	b6h5
^its	cHe:
^keep	cMd:h:
^last	aH
^make	hF
^member	dGh:
^message	a:
^moderator	a7
^most	c:gJh9
^nam	dF
^never	c6dH
^no	c9dJe5g4hG
^none	dF
^noth	d6eN
^online	bG
^our	aHc9e:h8kI
^over	aKc:
^parent	a0cGeG
^pass	c:dG
^phone	a:
^photograph	eK
^please	a6dK
^post	c9dJe9
^publish	c6dHhG
^repeat	dG
^respect	aKc8
^ring	d:hJ
^sectarian	dF
^see	c8kK
^send	c8jG
^shar	dI
^should	e:gG
^social	bF
^speak	cJd8
^staff	e4g9h3
^student	a7dG
^talk	hI
^teacher	a8jF
^tell	cH
^thank	aMc4
^that	a5cKe7
^the	b5d:e0fOh9iJk9
^there	a4c8eGhI
^these	aLc9
^they	f:
^this	aOc8
^threat	gH
^to	a:cHd:
^use	a:cI
^visitor	cF
^voice	dH
^volunteer	c9gF
^we	b4c9e7k9
^welcome	aI
^what	c6dJ
^when	a.bFcHd5e:g8hHjG
^where	a7cFd8e:f:gH
^write	hH
^you	c-eMh:l9
^your	aId8g9
_admin	cJg9h7i7j9l6
_admin and	hF
_admin are	aGc7d8eG
_admin of	aId8
_admin should	c:dH
_admin to	a9
_document	b5g9h6kRlI
_document #	kG
_document ;	kF
_document and	d9e6j9kO
_document at	cJ
_document describe	aF
_document each	lG
_document every	a2g:h8lR
_document for	a3jJ
_document has	gGk9
_document in	c:lH
_document is	aJb:c2eG
_document may	e8gL
_document of	g9i4jIkHl:
_document on	h7jJl:
_document or	dG
_document that	c9eFfF
_document the	a9iIl:
_document to	cKd:
_document was	aI
_document with	c9lJ
_governor	b9c3e:lK
_governor has	aI
_governor may	f9gL
_governor of	g7hK
_head	a/d:e9fLhLi8j8k:
_head can	c:fI
_head may	c9fPg7h8
_head of	d9e:g7
_head who	g8hN
_head will	a:c9f8gKl:
_parent	aJcGf5h9i:k9
_parent :	a9cJ
_parent _school	aJh9
_parent _staff	aF
_parent a	hFiF
_parent and	aJbFc8e5gFh5
_parent are	eKg:h8i:
_parent can	a8eFg:
_parent educational	iJ
_parent for	aIc4
_parent foster	a9bJ
_parent from	d9eHgJh9
_parent has	c5hF
_parent have	a7eL
_parent in	aGe4
_parent is	a8
_parent know	dF
_parent list	bH
_parent may	c/eNf4
_parent mean	bG
_parent must	dI
_parent need	eH
_parent of	dIe8
_parent or	a:bI
_parent post	cFd:
_parent should	cFlF
_parent that	cId8
_parent to	a5cPe3fFgIh/l8
_parent who	d7hHk9
_parent will	aNc6e1h7
_parent with	d:
_parent would	cI
_parent'	e8h7jG
_parent' _school	aK
_police	c5d:e:gN
_pupil	aIdGe8g0l:
_pupil _document	kI
_pupil _parent	aFc6dIe9
_pupil _staff	hH
_pupil and	iG
_pupil are	a2dI
_pupil at	a6eJh9
_pupil before	cId9
_pupil cannot	a9cJ
_pupil enroll	aK
_pupil image	c8hK
_pupil may	dH
_pupil must	hH
_pupil on	aNd8
_pupil or	c8dL
_pupil other	dH
_pupil protection	a6c:h9i:jJkF
_pupil safe	jJ
_pupil to	dGe:
_pupil who	aIh:l:
_pupil will	aLd6g:h:
_school :	a6b6cFdIe:g9i7k:
_school _document	c9e9fH
_school _school	aHh9lF
_school _staff	bFh7
_school and	aIb:d7g:k:
_school are	aJc5gHh:
_school ask	a6cH
_school busines	dF
_school by	c:gF
_school concern	fGg5hI
_school follow	a7c8jH
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
_school may	a:c8e:fMh7
_school neither	aKc:
_school of	hH
_school on	cI
_school or	e9g9
_school own	a4c8d3eKg7kI
_school rather	cH
_school reserve	fMg8h9
_school use	c8
_school which	hF
_school will	a7cFf5i:
_school without	fH
_school would	cG
_staff	dIg9hHi8
_staff and	aKc7e7lF
_staff are	c:dIf:h5
_staff at	cIh9
_staff by	a9dG
_staff classroom	bF
_staff for	cHd:gF
_staff have	aGh:
_staff may	a:d8fG
_staff must	cJd:
_staff on	dH
_staff or	a7dF
_staff should	c7kH
_staff who	c5g9hI
_staff will	a6e:lH
_staff'	bF
a	gGi:j8k9
a _admin	c:eG
a _governor	hF
a _parent	aMi:j:l8
a _pupil	bGe1fGj9k:l9
a _school	a8dJe:h6iI
a _staff	a5hK
a ban	gF
a chat	d4eIg:
a civil	a9gF
a clas	c:h8
a comment	d:
a communication	gG
a concern	hI
a conversation	a8cFgKh6
a copy	hJl:
a crime	gH
a decision	eG
a formal	gF
a good	jF
a grievance	cH
a group	eFg:h9
a law	gG
a meet	dG
a member	a6eK
a message	a9cFd5eG
a named	dG
a no	gF
a note	eF
a number	d8iF
a person	f9
a personal	dI
a phone	c9d:gIh3
a picture	a7d5fFhI
a post	e9h:
a private	aHc4dGeF
a quiet	a8cFgJh8
a record	aJc:g6
a second	cG
a single	c8gJh7
a time	aId7
a whatsapp	aFd:
a work	lG
a written	gJ
about	a7cMg9k8l8
about _school	h8jG
about a	a7fH
about the	a9cHg9
about why	dI
abuse	a8gF
abuse of	a9dFgF
abusive	eF
acceptable	c3dJh9kH
acceptable use	a:kI
acces	gGjH
acces to	gGjH
account	g6iIj9k7l7
account of	d:iNk8
account that	g:
acknowledge	aI
act	a8b:d7g:h9i[j1k8
act #year	a8h:iXj3k7
act northern	iH
acts	iLk:
added	a:dL
additional	dG
addres	g:hF
administrator	a8cLe:h:
adopt	lF
adult	aJbHc4dGe3h9j:
advance	dG
advice	c:e:fIh4jK
advice of	fI
advice on	fFjG
adviser	a7c6hL
affect	aPd9g8h8
after	aMd6f7gFj:l9
after #	d9hH
after a	aMd7
after consequence	b6c0d/e:g\i8j9k8l6
after definition	a*b^c-d-e4f7g6h/i8j6k8l6
after expectation	a4b6cWdLf6i8j:k9l7
after guidance	a0b8c1d2e9f8h2i4jHk\l6
after legislation	a-b6c/d/e:f7g2h4iTjV
after one	c:
after permission	b2dMeIf7g1i3j4l2
after policy	d9g9h6i8kP
after procedure	b4e5fGg8hQi6k9l2
after prohibition	a)b5dXeJfFg0i8j9k8l8
after review	a:b7c-d2e3f:g4h.i7j6k8l^
after right	aHb3d1e0fQi4j6k7l7
after statement	a]cLd3f1g7h1i3j5k6l0
after undefined	aJf2iIj1k2
again	c9lI
against	a9c:dH
age	cF
agency	cG
agreement	cI
aired	aFdHh9
alert	lG
all	b7cHd5eJh4j:
all _parent	aJ
allow	a.dKeNg:h3
allow in	a:dJ
allow to	c5eM
alone	c8dI
along	dF
already	aJd:e7
also	a1b:c6d8fGh1iHl9
am	aPg2
amendment	a7c8d8iFlL
an	j7k:
an _police	gH
an _staff	a:dF
an account	cHd9eHf9h6
and	aFcKd5eGf5g:
and #	a8hK
and _admin	a:
and _parent	a6dFg9iG
and _pupil	c8eG
and _school	aHc8
and _staff	dH
and a	aJe9
and any	a:bJ
and ask	gI
and at	a7cGd:eI
and in	d9hH
and its	fG
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
and that	cGe8
and the	aHd5f8h:
and to	aIb9cGd6h3i9l:
and train	aF
and will	hH
announcement	a9d9eG
anonymou	dG
another	aQb:c2dMe5h7i:l:
another _parent	dH
another _pupil	dGe:
answer	d9e:hN
anti	kK
anti bully	kK
any	bNe5fFg1h5i6k9lH
any _document	bG
any event	fF
any of	aJc5f:
anyone	a2bIcFd7eHh5
anyth	a2cId8eIf:
anyth that	cG
anywhere	a:dI
app	bHd6f:hF
appeal	g9hJ
appear	c7dFh:
appear in	aGc:e:
appear to	gH
applie	cL
apply	c7d8iJ
apply to	c:iK
appointment	a4d5e:hL
appointment with	c8hJ
approach	dGg6hJ
are	b2dJf7g3hFj5l9
are a	aJc6gHh7
are allow	c7eL
are answer	hJ
are asked	cHdFe7h9
are encourag	cKe:
are entitl	c:eIfGg:
are expect	a9cK
are free	eH
are never	aMd6h:
are not	c4dQh4
are off	a9dNh9
are post	a9hHlF
are sort	c9hL
are three	c:hJ
are to	a:cNe:h7
are welcome	c8eK
as	cJdHf2h1i9j6kGl3
as _parent	aHd:e:
as a	c5dIl9
as item	a6cIdIe9h6
as lead-in	a&cKdHe,f4iIj8l.
as much	aMc9d:
as sentence	aJeFg9i9k9
as soon	a:cI
as the	iF
as they	aFd:
as to	cH
as well	a9c1i8kL
ask	a,b7fPi:j8
ask _parent	a7cHe5fFh6
ask for	a9c6fJ
ask that	gH
ask the	fFhH
asked	a.b8cLdJe7f7h0i9j:k:
asked to	a6cKe6f9h8
asks	cL
assistant	dG
association	aK
at	b4eNg7i0
at a	e8fG
at any	c:fIg7h9
at concert	eJ
at home	cK
at least	cFh9lF
at risk	a9cHgF
at the	h2i7k8lG
athletic	eI
audio	dG
august	lH
authority	fGj:
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
be post	c8dHeF
be put	aHfFh9
be read	c9hGkG
be remov	hH
be report	gJ
be seen	cId:
be used	dGe9fFh5
bear	a:cFiH
because	aOd9h7
because of	aK
become	cFe:h9
been	hHj9k8
before	b5cXd/e:f5g/hHi8j6k8
before _parent	cOd6e8h8
before the	lG
before they	a8eGlF
behalf	a:
behaviour	c9gGi:kL
behaviour _document	kH
being	aGcHd6gGh4
belong	aNc6e8h9i9kH
belong to	aKc9
below	bF
beside	a9hHi9j:kH
best	dF
between	c:hGi:
between #	a8hK
between _pupil	kG
between home	aF
beyond	aIe:
beyond the	aIe:
block	fH
blur	cLd6
board	b8c4f8lF
body	g3hJ
book	lG
breach	a5c:dGe:gJl8
breach of	a9dIl:
breache	cG
break	c6eJfF
break this	eF
bring	cFd8
bring it	a:cG
broken	gG
build	aG
bully	a9kI
bully _document	kK
bus	dG
bus driver	dG
busines	dH
but	aHc6dF
by	aHc:d8hIk9
by _parent	aKc9d9
by a	aF
by appointment	gH
by friday	cJ
by its	aG
by name	cJ
by september	hG
by the	a9c9d0e2g5hP
c	dF
call	a9c7e9f:hO
camera	a4cFd8e7fMg:h3jH
campaign	fIg9
can	aGc8d6eHfGh:j5
can ask	c7fL
can be	aJe6f9h8
cannot	cLd7
cannot be	a9cJ
care	aGbFc4i:kG
care _document	kH
carer	a9bLcLd5e3h6
carnival	c9eK
carrie	aGh8
case	a9gF
catch	hH
caus	aF
cause	c8hH
ce	a7cIhF
celebrate	aF
certain	iG
chair	a8c:hNl9
chang	dG
change	a6e6g:h4lQ
charge	cG
charter	c7g9j5kF
chat	i9j:k:l7
chat is	e:gF
check	a8cRd0
check the	cJ
check with	cHd9
child	aHg7i8l8
children	b7e7g:iG
christma	eH
circular	jH
circular #year	jH
circumstance	dF
civil	a7gF
clas	cHg8l8
clas _staff	c7hK
clas chat	aJc9h8
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
college	aKh*i1j7l7
come	aFb7d:e3f9i9
come in	a8cF
come to	jI
comment	c7fPg8h:i:j8k8l8
comment on	c3fJ
commissioner	a:jH
communicate	d9
communicate with	d:
communication	c6e9iH
communication act	iI
communication and	jF
community	aLc7e5f:i6jFk9l:
complaint	a3c5e:g7hIi9kOl:
complaint _document	a9j:kO
complaint about	a:jF
concern	b9cHhFl8
concert	a9c7d9eQ
concert and	eJ
conduct	aFb:c6f6gKi6j:kG
conduct that	gG
confidence	cLd5h7
confidential	dG
connect	bGc9dF
consent	a.f5g:hRl9
consider	a9bF
consider the	dG
consult	hG
contact	a5c3d8f3gMhI
contact the	hH
content	a4fGgG
continue	c8gI
conversation	a7cFgG
copie	a9lG
copy	e5g:lG
copy of	c9hM
correspondence	a7dGf8gHh8
could	e:gLh9
council	aHb8c,i9k6lL
count	cFd8
course	aIc9d:
court	f9gK
courtesy	a4cPh:
cover	aFc5e7h8iF
crime	a:gK
criminal	gGiF
crop	cJd9
cros	cF
cth	iI
current	dI
data	iH
data protection	iI
date	a:hJ
daughter	cF
day	a6d-eJf:hJi9j:k8
day to	d:hH
days	a5c8d7e:f9g:hW
days and	hG
decision	c8d7eIg4hH
decision is	g6hJ
defamation	iI
defamation act	iI
delete	a8c9d:fK
department	a:c8d8eFf9h:i7jPk8
department for	jH
department of	i9jL
depend	gJ
describe	aKc9
describe how	aH
designat	a8hH
detail	a8h9iJ
device	cIe8fF
device and	dF
digital	aKc9e7g8jF
direct	cIe:h7
director	a7c:hK
disagree	aFc8d8eJ
disagree with	a9d:eL
discus	c:dG
discussion	cG
district	cGd6
do	b7dHi:k9
do not	a4c6dIe8hJ
do so	cHd:
document	a8kH
does	aNf:
does not	aMf:h8
done	aF
door	cJ
down	a2cOe7gFh4
down within	gF
drawn	d8iI
drew	aFh:jGl8
driver	dG
drone	dJ
dur	eH
e	a:
e mail	d:
each	a5b6d:e9f9g7hQi5j:lL
each _school	lG
early	aIh8jH
education	c9fFjJk7l9
education and	iG
education authority	fJj:
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
end	a8gG
english	a9hG
enroll	aHc:d:
enrolment	c7d:hM
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
expect	a7cMe7h9
expect to	a7cMe8
explain	g9jH
facebook	aFc/dKg9h6j9k:
facebook _document	aIc6
fact	d4g5hP
fall	lG
familie	aHf:g1k8
family	cJg8h7k9
feel	d7eI
ferpa	iG
field	c9eG
file	a:c9hJ
film	a3dMh4l:
film in	dLe:
find	h9jH
fine	a8c5d:eO
first	a6cJf9gIj8
first day	a:h:lG
five	cG
flash	a:cFdKe9h7
follow	a9c7dIf4h2iIk9
follow the	a7c:jJ
for	aFi0jOk7l4
for _parent	e8h:i:jLk9
for _pupil	c9
for _school	jI
for a	e:gMh5
for all	cF
for an	hG
for education	jH
for every	jG
for primary	jG
for the	aGf9h6l8
for their	a9cKd:
for up	gK
forbidden	dI
form	a7c:d6hS
form _staff	d:hG
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
from	b8c5dOgJh5j9k9
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
good	aIcHd1h8
govern	g3hIlG
government	i9jKk:
governor	c:e8
governor acts	c9dGe6h9j6k8lJ
grade	aIc:
grade level	aF
grandparent	c9d:eG
grateful	aG
greet	a9cJ
grievance	cG
ground	gF
group	aRg3h.i9j9k9
group chat	aH
group is	d6
group-admin acts	a7cHeKf4h5l9
guardian	bMc:gFh4l:
guidance	i9jL
guide	c8eFlF
gymraeg	aH
h ?	d8eKk:
h a	a4b9hQl8
h about	g8hG
h accept	dMg9h8i9l:
h after	aHh9
h agreement	aJc7d9f5jH
h and	a7b5g5jFkG
h are	c5d3gFhIl:
h ask	a1cGdKg8
h at	a2eHh6i:lG
h background	aHb7c2d4f:g8h2iPj9l4
h behind	a6c4d3g6h:iP
h breache	a0b:c9d9e:gOhFi8l8
h break	c8d9e:gFh+j:
h broken	c5d7e7gIl9
h can	a+b9d1g8hM
h charter	a8c8eFgIh:
h chat	aFb6cLg3i7j8k8l6
h clas	aFb8cKd8fFg6h8i9j:k:l8
h code	aId:e:i:j:lH
h communication	b9e:f8gH
h concern	a7b:c8e7g3hWi:
h conduct	dJe9
h consequence	b:c8d4e6gKhGl:
h context	c:kKl9
h date	lH
h definition	a6bTc8d8g:h9
h do	cJf9i8j9k9l:
h document	c8d7e8h7kOlG
h don't	a6dQh5
h expectation	a6cQd4e8gIh5
h familie	a1b:e7g:hNi:j:k:
h film	a4b7cIeGg6i6j7l7
h for	eIh5
h framework	b9c1d2e9f:g8h6iLjJkJl8
h group	b5cGeJg2h:i8j:k:l7
h guidance	a9c9d9h8iHjGkF
h gyfraith	h:iGkG
h happen	a5b:c8e:gP
h help	a7cMd6eHh8
h hope	cFg8h4
h how	a1b8e:hPi:k:l9
h if	b5c'd-e6gThIl4
h image	a2dIh5
h in	a5b7eHg7
h introduction	aRbHc3d6e7g:h3i:l7
h is	a9dMe:k8l7
h it	c3d7e9g8h1lL
h keep	c5h7lR
h law	a1b:c6d6f:g8h7iQkHl9
h legal	b9c5d5e9g8h9iJkMl6
h lluniau	a6
h look	b9cJg9h6i9
h mean	a6bQc9d:
h messag	a:cIg:h:
h not	b7c9dLe5l9
h of	a1b9dNgHk9l7
h online	aHb9g7
h other	a6c8dJg:h8iI
h our	aSb6c:f9g9h5l9
h out	a2c1dLjF
h page	aKcFf8h7l:
h parent	b9cJg6h:l:
h parents'	aGg:h8
h photo	a)b8dJg9hKi:j9k9l7
h photograph	a'b8dNi9j9l6
h policie	a9c9d:iGkJ
h purpose	aPbHd4f9g:h4j8k9l6
h rais	a:g7hRi:j9
h relat	a9c4d:h8i7kRlH
h report	c3d:g8hJjJ
h review	a0c7d8e:g8h3i:lX
h rule	a&b7c5e4fFgGh,iLkG
h school	a5g3hIk9l9
h scope	bNd6h5j:k9l7
h someth	a6c/d6e8gFhNi:jG
h staff	cIe:
h talk	b:cFe6hKk9l8
h term	a9bM
h that	dGe:h:i:
h the	b5gFh8iF
h these	a9gJh5
h thing	a2e:gOi9
h this	aNb6c9d3k9
h to	a6b6cMdIf8g4i6
h up	lH
h us	b9cMe4g:hHj:k8l9
h use	a7bMc8dJg9h9i8
h video	a2c6dL
h we	dIf6i:k:l7
h what	a9cJdGl8
h whatsapp	aFeFg9h8
h when	c6d8e:gQj:
h where	a3c8d7e9gHjG
h who	aIbLd3g:h7
h why	aQb9d8h9
h will	b8e:f:i:j:k9
h with	b7d9f4hKi9l6
h word	bRd6i:
h wrong	c4d5gSh:i7
h y	h:iGkG
h you	a3b8dLhJj8l9
had	aIc8e:g8
had to	aFhF
happen	aK
harassment	a:iGj9
has	aKk7l1
has a	aKb:c9h:jF
has become	c8fG
has been	a8hIj8k9
has no	iF
has to	d7f:h:
hate	gI
have	h2j9l2
have a	b9cJd3g8i8kJ
have been	aFc9h8
have no	a6dL
have to	d9
head	a7g5hG
headteacher	a6c1d9e7fLgI
hear	aGd:g/hO
hear of	aHh:
heard	a:hJ
heat	cGe:fGh9
heddlu	gH
help	cOe6
here	d6eFg8hFi9
here is	aFb9d:hH
hidden	e:fH
hide	fIg9
hold	h:iG
holiday	cGd6
home	cFe8g:
home about	cH
homework	cFeF
hope	cF
hour	aJc9
how	b9e6f5gJh2kF
how _school	h:kI
how to	cHh9jG
hub	g8jL
hurt	aF
hwb	jF
i	aLb:c:e7h7i:
identifiable	a9fI
if	a9d1eGi:j9k9
if a	bG
if the	a:c8d7fH
if they	c9eK
illnes	cLd9
image	a3c7e8fHg9
important	hF
in	cGdJe8f0h9i8
in a	dGe:
in advance	dG
in an	dG
in and	a8cJ
in classroom	dI
in confidence	aHcGd8h8
in education	a8jH
in large	lG
in mind	a7bIiF
in order	bFc9
in our	c7dGkI
in person	hH
in public	a9
in the	aFf:i8j8lG
in this	a5d:eM
in touch	gG
in which	aIdF
in writ	c8hG
includ	a3bQc8
includ _parent	bH
include	a.bSd8e9h5
include :	gF
include _parent	a9bI
individual	dH
inform	jF
inform the	jG
information	a7c5eFfHg:
inside	cH
instagram	bF
intend	a8eI
internet	e9g6h3jL
into	a6dIg8lF
invitation	c9eIgGh7
involv	a5c2g6hQ
ireland	a8iM
ireland #year	iH
ireland order	iL
is	eIf5j6k:
is a	aOd6e8
is allow	c6eJ
is asked	a8cGlG
is cover	aIb:c9
is forbidden	dI
is look	a9g9hL
is never	c6dLe9h:
is no	aGc:eGh8
is not	a9dRg8h5
is on	a9kF
is put	cK
is still	eF
is that	aF
is the	a:d7g9hL
is to	cLe3g9
is unacceptable	dK
it	aFcFd8g4i7l:
it and	aId8e8g:hG
it appear	a9bFfG
it applie	aG
it at	a9cG
it before	a8hH
it by	bG
it has	aHd:fG
it in	a9eH
it is	h6
it to	a9cI
it with	a9bFd9h:kH
it without	eH
its	e8i9j7
its _school	aIc8
its _staff	bFgF
its own	a9fFhH
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
know	aLcIe5g9
know that	aMe8
l :	a:dF
l a	a8j:
l about	cG
l and	a3dGg4h9jF
l any	c6dS
l are	a:cI
l as	aOh:
l ask	dM
l asked	cH
l at	c1dFfFhI
l carer	a6eHg6
l chat	cG
l college	a5cHdGg8i:
l concern	a8cJd7hG
l conduct	gK
l do	aOc2
l familie	a:
l follow	a6f9gHh:
l for	c1fGhL
l from	c8dO
l governor	c6f9gHh7
l has	jGk:
l if	gIh9
l in	aIbGc9k8
l include	a4b9c9d4fQh9i8k:
l is	hG
l may	a8b6c4d1fMgTh0i3j6k7
l member	cMd5
l not	c*dZe:f9h8
l of	a7dLf:
l on	d7f8gOh7
l one	gKi:
l online	aPc-hF
l or	gJi:
l order	hG
l our	c9hG
l own	kG
l parent	a1b9cIh3i9j:k:
l please	c:dM
l policie	kJ
l policy	bId:gKh6j9
l post	cG
l pupil	dN
l read	kH
l school	a6d:j7
l should	d5gG
l stage	hH
l take	c9hK
l that	a/b7d.fOj7k8
l the	c9fJh6k:
l these	a:c7gFhHj9
l they	aNc9d9
l this	bId7gGj:
l three	a:cH
l to	a5cSe:f:
l volunteer	cI
l we	a6g:
l what	a9c8dHj:
l when	cH
l who	hF
l will	cKdFe9f:g9h6
l with	b9c6dLi:
l you	a9cI
language	aFg9i8
large	lG
last	aLe9g:hFl9
law	e:h9
laws	a:c:iO
lead	a6c6d9gHhH
lead consequence	c7d6f:gOh2jGk:
lead definition	bNd:
lead expectation	c]d#f9h1
lead legislation	d:iOk9
lead policy	i9kL
lead procedure	d:e:g6hT
lead prohibition	c"d^e9f:g8h9
lead statement	a1b:cLh7i7j:
lead to	gJ
leader	aG
learn	aMe9h3
learn and	aIh9
least	cFh9lF
least one	aG
leave	a1eL
leave it	eG
leave the	cG
left	c7dGeF
legal	a:bGe8gKh4
legal _parent	bI
lesson	aI
let	cJ
let the	cG
lets	bF
letter	c9gK
level	aF
lies	a9hK
life	aJe:h:
lift	eHg8hG
like	c6eKf:
limit	a4dJf7gGh7
line	aFd7g6hJ
link	h:
list	a2bKd8f:hGj:l9
list on	bG
listen	a7cMd9
live	aHe:
local	a:f9g9
login	c9dG
long 0	a+b8cJd9e6h2kKl8
long 1	b9dJ
long 2	i:k9
long 3	i8
long 4	aRbFd6f6g9j9k:l5
long 5	a9
long 6	aIc6
look	b:e5hJkH
look after	aFh9
look at	a6c7e:hLi9
look into	hF
lose	a9gI
loss	gG
loss of	gG
lost	b:c9eMh:
m	a:hF
made	d7hI
mail	a:d9
make	cIe4g5hM
make an	hG
maliciou	iI
maliciou communication	iH
management	dF
many	aJ
march	a9lK
mark	a:
matche	c9eK
material	a1e8fJhHi:
material and	gG
matter	dGf9g9
may	a9b6c+eOfPgKh6i8j:k9l5
may also	fF
may ask	c9fLg:
may be	gLj:l:
may bring	eG
may lead	gG
may not	c7dQe2
may report	fLg6
may result	gH
may take	eF
mean	a+bXc/g8h4j:k:
mean _parent	a:bJ
mean a	a9bL
mean any	a:bI
meant	a8cGeF
meant for	dG
meant to	a8cGd9eH
media	g:jHk:l:
media has	aI
meet	c3dK
meet the	c:
member	i9k:l9
member of	cGd:
mention	cQd9h5
messag	bI
message	g8
message sent	cGd7
message that	a9c:
message to	a9cI
mid	lG
mind	a1bHd9eLg:h9iFk:
mobile	dH
model	cK
moderate	aMc9h9
moderator	aG
monitor	fG
more	c3e7h:kGl9
more of	aGgF
morn	a6cHd4hH
most	b8d5e8gLiHj:k9l:
most of	c9gJh7
much	aNc9d9
much as	aMc9d:
must	a2b:cHdKe4i9k:
must never	c8dJ
must not	a7c2dMe9
mute	c6eN
na	gI
nam	dF
name	dGf8g8
name the	eH
need	a:b9c:eHg7hJl:
need to	cNe5
neither	aHc5
network	a5bHeHg:h:
never	aHb8c&dTf9g7i:k:l:
never be	c7dL
new	d:e8g8h9lP
new _parent	cH
newcomer	cJ
newsletter	lF
next	c8hGlH
next school	hJ
night	eIh9
nine	c:
no	aJb5c*dOh8j9k:
no _pupil	aIg:
no circumstance	dG
no false	cKd5
no one	c9eG
no place	a3dO
no trespas	gF
no true	a6b7c'd^e:f4g2h8i9j9k9l7
nobody	a4eJ
nobody else	cF
none	aFc:dF
none of	dF
nor	aLc9
northern	a8iM
northern ireland	a8iM
not	b:c-d^e1f6g7i9j9k8l7
not acceptable	dK
not allow	a6dNh:
not appear	dI
not be	c9dKe:
not permitt	a8dL
not the	dG
not to	a2c:dOh8
not use	dKe8
noth	aFc5d4eMh9
noth in	a5eM
notice	d8fH
notice of	cI
noticeboard	aF
november	lI
number	a6dOe5h3
number are	c9dL
number of	iF
number or	bF
number should	dG
nurse	a9dJh8
obscene	fIg9
observe	dG
obtain	cI
of	aJj:
of #	aH
of _parent	aHdHg8
of _pupil	b:hFiI
of a	g2
of an	gHh8
of any	a7dGfFg:
of anyth	cId8
of behaviour	i9j8kJ
of ce	a7cIhF
of contact	a:f8gKh9
of course	aFc:
of education	i9jK
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
of this	aF
of what	cI
of year	a:cF
of your	c1eOh:
off	a6cKdKe7fHh-j8l9
off comment	c9fK
off limit	a9dNh9
offence	iJ
offence under	iH
offensive	g7hI
office	a:b8e0f5hMj:
officer	gI
official	aGc:
often	aJ
okay	a:c:dK
ombudsman	e9g9hJ
on	b9c:dGk:
on _school	c5eFgIh9
on a	aKc5dFg:h5
on anyth	eI
on facebook	dK
on its	a:hJ
on online	aIl:
on school	hH
on the	a8d:g5hH
on their	aHc7dH
on this	iH
on which	aGfFh6
on your	cF
once	a8cKd9
one	aMf8h0i4j6l:
one _parent	dG
one _pupil	aL
one another	aLc9
one of	aGh:
one or	gF
online	aId9e8f7g:jIk6l4
online safety	jL
only	a.b9cMd1eHf8l:
open	i:
open a	c:dF
open to	gF
opinion	aKc4d8eI
opt	c9hJ
or	a0bJc5dUh9i9j8k9l9
or _pupil	dH
or _staff	dJ
or a	h9
or app	bH
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
or that	aHd9gG
or the	b:dFg9
or to	a9gI
or video	dG
order	c0iKj:
order #year	iL
order to	bGc9
orders false	cRe7f8g7i:l9
orders true	a:c2dO
other	a3dMh5j9
other _parent	bFcIe:
other _pupil	dJ
other people	cG
other than	c7dK
otherwise	bG
ought	cIh:
ought to	cG
our	aQb9c0f7g3i2j8kPl8
our _pupil	e:h:
our _staff	c9
our community	dJ
our complaint	kJ
ours	aFcGd5
ourselve	c7
out	aJb8c/g7hM
out a	dFhF
out of	aLc6d5eF
out the	a:hI
outcome	lF
outside	aIc9h9
outside the	aF
over	dHe8f:j9
over the	aJc:h9
own	b7c3eNg7i8j6kGl:
own _document	cFd:fIg9
own _pupil	a8c3eP
own facebook	eG
own phone	dG
owner	aHh9
p	c8hJ
p m	c8hK
page	fHg7h1i7k5
parent	f6i7k:
parent acts	cIeKf5
parental	bH
parental responsibility	bH
parents'	aGe8h7jG
part	aLb:c8e8f9g8hG
partner	aHh:
party	d9eHh:
pass	a9c1gFhI
pass to	gFhG
password	cG
pastoral	c7hIkH
pastoral care	kH
pause	cH
people	e5f8g:
people who	cG
performance	a9c6eGfHh8
permission	f8gI
permission to	eF
permitt	a6c:dJeHh:
person	a5bLe:f4gHj9l:
person is	cJh9
person to	bFd:
person who	f9gF
personal	aGc5dIe9
personal account	c6dH
phone	h8l9
phone call	gG
phone number	bFc9dI
phone the	cJ
photo	dF
photograph	cFeHf8g7
photography	a9c8dHeHh9
picture	a'b7cJeJg7j8l8
place	dMe5h7j:
place in	a3dO
place on	gI
placement	aJ
plain	d8e:jG
plan	gF
platform	c:fKl:
platform to	fHg7
play	aFh8
playground	a:cG
please	a0cLdIe7h2
pm	cLd6
point	a9c:e7f3gM
point of	f8gLh9
police	c8gK
policie	i5j:kM
policy	a8c3d3f8h3i9j7kY
politely	a:c8hG
pool	dG
pop	a:cF
portal	cIh8
positive	kH
positive relationship	kG
post	eFk6
post about	iF
post on	a6lK
post primary	jG
post the	cI
post to	fHh9
practice	g:jJ
premise	gGi8jH
prepar	a:iNk8
primary	aKc8e7jF
primary _school	jF
primary and	jG
principal	a6e6fFhIi:
print	aFc5d5g:hIj:
privacy	d7iK
privacy act	iL
privacy sett	cF
private	aIb9c9dIeGf8h4j9l:
private and	a:cGh:
privilege	gK
prize	c:eK
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
public	d7eOf6g4l9
public _document	eF
public service	g:hF
publish	a3bI
publish a	cF
publishe	a8c:jH
publishe a	jH
pupil	cKdIf8h-j8k9l9
pupil acts	aFf:h4l6
put	cHg9h0j8
put a	eF
put it	a7dFeF
put together	aH
puts	gF
question	cGeFh8
question about	cF
quiet	a7cHgJh7
racist	dJ
racist or	dI
rather	aGd9eGh5
rather than	cIh:
reach	eFg5hK
read	e6f:g8i8j7kLl5
read the	a:cMd9
read them	cOd6e9
reason	aId:h8
reasonable	a:bH
receive	c9eG
record	aHb7c5dIg.j:l9
record of	aGc9dFe9g5
refer	a9bJh9
refer to	bJ
referr	gI
referr to	gI
reflect	jH
refrain	c0dQ
refrain from	c0dQ
regard	dKg7h8l9
relationship	kG
relationship _document	kG
relative	a9bF
relevant	iGj9
remain	a7c3d6eLg:
remind	c:d:iFjF
reminder	gIh:
remov	d9hH
removal	fHh:
removal of	fHh:
remove	d8eIh4
remove _parent	eF
remove a	c6eK
repeat	dGgG
reply	cGd9hH
reply to	cF
report	a/b:fF
report to	a8e:gIh8lG
request	a0cKe8fIh9i8k9
request that	a9fJ
request to	a:dH
require	bGfJh:
reserve	fOh3
reserve the	fPh3
respect	aQc2e:h9i8l:
respect the	aG
respond	hH
responsibility	a:bJd:e:h:
responsibility for	bH
result	a:gL
result in	gL
retain	a:
return	cH
return the	a9cJ
review	a2bFc:lN
revision	c9eGlF
revisit	a6lM
revisit the	a7lM
ridicule	dF
right	b5c*d0eLfMh8iFl4
right and	iJ
right of	aG
right to	a7b7c2d4eMfOh/j9l:
ring	a9
ring the	d9
risk	a9cH
room	dKh9
rule	cFd:g9h9
run	aMf:h5
safe	aGd9h9jI
safe in	jH
safeguard	c:i8jFkG
safeguard _document	kH
safety	c1d8h4jP
safety _document	a9jI
safety act	iJ
said	h:
same	aIb:cJd:e5f:j:l8
sanction	aG
say	aFc:d9eHg:h6
say so	a7c6eM
says governor/-/yes	c5dFe9h4j9k9lJ
says governor/may/yes	f9gL
says group-admin/-/yes	aHd7
says group-admin/may/yes	c9d9eL
says group-admin/should/no	c:dH
says parent/!/yes	aHh7
says parent/-/yes	bId9j7
says parent/are asked/yes	cFe9
says parent/are free/yes	eH
says parent/are welcome/yes	c8eK
says parent/may/no	a:dI
says parent/may/yes	b:c6d9eMf7k:
says parent/must/no	c9dJ
says parent/shall/no	c:dF
says parent/should/yes	cH
says parent/will/yes	aId8e3g:h:lF
says pupil/!/yes	a:cL
says pupil/-/yes	e:f:h9l7
says pupil/will/no	aJd9
says school/!/yes	a8cIdGf:
says school/-/yes	c9e2hH
says school/can/yes	c7fMh8
says school/may/yes	a8c4d6e6fUh1
says school/will/yes	a1d8e8f/gFhJi9
says school/would/yes	cG
says staff/!/yes	a9cG
says staff/-/yes	aIbHc,e9f:i9k:l9
says staff/may/yes	c8d4eFh:
says staff/must/no	dG
says staff/should/yes	c7kH
says staff/will/yes	a5e:lF
says thing/!/no	c5dN
says thing/!/yes	cHe7f:g8hGi:l9
says thing/-/no	a7d5eMg8hK
says thing/-/yes	aGc6e5
says thing/can/yes	aJc8e8h8
says thing/is forbidden/no	dI
says thing/is to/yes	d:
says thing/may/no	dLe:
says thing/may/yes	b9c.d3eLgMj9l9
says thing/must/no	dH
says thing/shall/yes	a9d:lF
says thing/should/no	dLh8
says thing/should/yes	cPd3e:h:
says thing/will/yes	a6c6d8eHgKlG
says undefined/!/yes	cFd9
school	b8g9hK
school acts	d9e/fNhFj9
school community	h:
school day	d:hJ
school days	a:c7d9hP
school event	a:gHh9
school gate	aG
scotland	a6c7d:hGiGjI
scotland act	iF
screenshot	a9dMe:
second	a3e:gFlG
sectarian	dI
sectarian racist	dG
section	a5lH
see	kI
see them	iF
seek	fF
seen	aJd8e:
seesaw	aF
sell	dJe6
send	a6eFhFjF
send a	c7hF
sent	a4cH
september	a6cH
september #	hG
seriou	f8gK
service	a7bJc:
service ombudsman	g:hF
session	cF
set	aFd:e7
set out	aF
set up	aG
sexist	dH
shall	a2dLe5f:
shall be	c:hF
shall not	a9c6dP
shar	cGh7
share	eMf7g9h4iGj:k:
share the	aGc5eH
should	a2b7cNdIe.f5h:j6
should go	cG
should never	c7dJ
should not	c3dQ
should the	c8dFgHh9
shout	a:dK
show	cJh:
side	d:g6hH
sign	a6cKe9
simply	aGd8
single	c8gJh7
site	bHc:d9h9j:
sleep	aJd9
slip	a8cJgFh9
small	cKi9k:
snap	a8c7eM
snapchat	bG
so	b8cQf8g8h:i9j9l:
so that	cG
social	bJh4l9
social media	g:h5jF
solicitor	fI
some	aGd9h8
somebody	dGe9h:
somebody else	a:dI
someone	bF
someth	e:
soon	a:cI
soon as	a:cI
sort	c9hL
source	a8fH
speak	aJc9f8l:
speak to	d6gGhF
special	aJ
speech	aF
sport	a6cFeI
spr	lF
staff	c8dJg9l:
staff acts	g6
stage	a6c6e:g6hG
stand	dJh7i:
stand over	a:dJ
start	aGcFe9h6
start of	a9cJ
start with	a:gH
state	iGj8
stay	cIh7
stay on	cH
step	a1c8d1e8f9g8h^j9k9
step in	cF
stop	a7d:eKfG
straight	aFd9
student	e4g5i:j8kG
subject	iI
such	e9h9
such a	e:
summer	aGc9lG
support	c:f8
survey	iF
swear	a:dJ
switch	cI
switch off	cI
síochána	gH
t breach	b9c1eGgTi7j9k4l6
t change	a(b6c-f7g3h:j5k8l^
t document	d2f8h9lM
t guidance	c4fIg6h&i$j^k4
t habit	b9c.d8e6f2g6h[j4
t if-breach	c5gSh3
t law	a5b9c4d5g8h7i^j.k6l9
t name	aIc5e9g9
t other	a.b9c5d7g:h:i3j8k^l5
t policy	a6c6d5i5j9k[
t publisher	a.b5c2d2e8g3i)j^k-l5
t sanction	a4b6c3g]h9i8j4l6
t title	a:c:d:g8iGj7kS
tag	c8dI
take	g:j7
take a	dHg8
take down	cF
take effect	a:lJ
take in	bG
take picture	c9eI
take the	gIh8
taken	a9c:e:
taken down	gFh5jG
taken in	hF
talk	a7hG
talk to	a8d8hK
tea	c8
teach	cG
teacher	a:dHg4hHi9k:
team	gF
telephone call	cGh:
tell	a4cOd2
tell us	a9cGd:
ten	a9hK
term	aIh6i9j:k:
test	eF
text	e5h9lG
than	aLe5h4
thank	aPd9e7h9l9
thank _parent	aLd:e7
that	aGcUd5e5fGh8j3k9l2
that _parent	aIh:
that _pupil	dGe:
that _school	cHd8
that a	aHd0e7fI
that appear	c:gH
that break	fGg:
that has	cHd7
that is	gKh8
that it	cHd9
that person	bF
that the	c:gHh7iF
that they	cGd:
the	cGk8
the _admin	a9cGhG
the _document	a6b5f7k8lO
the _governor	b7c.e5iFj9k3
the _head	a0c9e:fNhKi8j8k:l:
the _parent	c3d6gPj8
the _parent'	aI
the _police	a9gNh9
the _pupil	aFd9h8
the _school	hJi8j3l:
the _staff	cGd9
the account	cH
the advice	fI
the august	lF
the clas	a:hN
the comment	bF
the concern	dF
the consent	hI
the content	gH
the courtesy	a9cL
the data	iH
the date	hJ
the defamation	iG
the department	jL
the designat	a9
the education	fIiFj6
the eisteddfod	eG
the esafety	jG
the fact	aGd5g9hJ
the first	a:cGd8h8lI
the follow	a4c3dNiHj7
the form	cF
the front	a2cM
the gate	cGd9
the general	cF
the group	cG
the holiday	d9
the internet	aG
the local	g7hH
the maliciou	iG
the material	a:gIhF
the matter	cH
the new	lF
the next	hI
the number	cF
the of	hG
the outcome	lF
the pastoral	c8hH
the people	e9hH
the picture	a9h8iH
the platform	a9fJg:
the playground	a:cG
the post	gJ
the premise	gG
the protection	d:iL
the record	dF
the right	c2d7fQi:l:
the same	aIb:cJd:e5f:j:l8
the school	c:d5hJ
the second	a9hJ
the start	a9cJ
the term	aHc9
the town	aGc8
the uk	a9h7iL
the use	fG
the website	a9j:kIlF
the withdrawal	gK
the yard	aGc3hF
the year	aG
their	aGb6cNf5h5i:j9k9
their _pupil	a:cKe8
their own	aJdG
their personal	aH
them	aFb6g3j:k:
them for	cG
them to	c9hI
themselve	cKd7
then	g8hL
there	a6b:c0eLf:hKi:j:
there is	eG
thereafter	hI
these	aJb9c3e7f7j:k:
these _document	aK
these group	aI
they	b9cJf6h5j9k9
they appear	c9eI
they are	a9cJe8
they do	aFc1dG
they have	a9
they may	c9eI
they should	dF
thing	aHc6
thing acts	dFf8
think	a:cJd9
this	aGd5h1j1lF
this _document	b6d4eGh3j6lH
those	bGh9
thread	a:cJd:e9fGh7
threat	a7dFe:gLh9
threaten	c8dFgI
three	b:d1g9hMi5j:
three work	hF
through	e1f8i:j:lJ
through the	aFe4f9
tiktok	bG
time	d7gJ
to	cHeGgFj:k6l:
to #	aIh9jG
to :	a4cUd4e9h5k8
to _parent	aFb:c5h6lL
to _pupil	cG
to _school	a:i9jI
to _staff	aG
to a	cGh5
to an	gG
to answer	cGd6hH
to be	dFe2fFl5
to bring	cG
to come	gKh8
to day	a7hJ
to delete	a9c7fI
to disagree	c:eH
to have	cJ
to heddlu	gH
to it	h9
to keep	cJd5h7
to leave	d:eF
to one	gG
to photograph	dF
to reach	eFh9
to read	dFe:
to refrain	c7dI
to remove	d:eFh9
to say	eH
to see	c8dF
to seek	fI
to send	a:d:eH
to set	aI
to share	d7eJ
to speak	c:dF
to stay	eFh:
to stop	a8eI
to take	c8eFfH
to tell	cH
to the	a4cFd0e6gIhSi:j8k:
to us	cJd9e:h9
to use	d7eIh:
to write	cF
to your	d8e:hI
together	aNc:h8j9
together by	aH
told	cH
tone	f8gKh8
too	a5cH
toolkit	jJ
toolkit for	jJ
touch	aGh:
town	aGc8
trainee	bF
travel	aKe9
treat	aFd9
trespas	gG
trespas notice	gF
trip	gH
trust	aMc5dFe9g8h4i4j:
turn	a7d3e:fIhF
tusla	bGc9hG
tutor	c8d:hG
two	aFd5e7f:g3hIlJ
two _admin	cLh:
two school	hI
two year	lF
uk	a9h7iL
unacceptable	dMi9
undefined acts	a6fFj9
under	c5l8
under a	a:bH
under consequence	b4c)d)e-g^i6j:k5l5
under consequence/governor/-	a9gF
under consequence/governor/may	gH
under consequence/governor/will	l9
under consequence/parent/may	e8gFhF
under consequence/pupil/will	aMd9g:
under consequence/school/-	fK
under consequence/school/may	fF
under consequence/school/will	a8c7f9gLl:
under consequence/thing/-	b3c1d.e6f2gPhJi5k:l5
under consequence/thing/can	lG
under consequence/thing/may	a:c:f9gQ
under consequence/thing/will	a8c9gQh6
under definition	a(b^c-d-e5f9g4h0i3j7k5l7
under definition/parent/-	a8bOc8
under definition/school/-	a9bL
under definition/staff/-	bH
under definition/thing/-	a/b^c5d1e9g6h6i4j:k6l9
under expectation	b5cUf:g1h7j:k8
under expectation/parent/!	cK
under expectation/parent/-	a6b:cM
under expectation/school/!	cHh8
under expectation/school/-	hF
under expectation/school/would	cG
under expectation/staff/!	cJd:
under expectation/thing/!	aFcFe:
under expectation/thing/-	b6cMf:g7h0k9
under legislation	a1b6c0d0e:f8g5h4iUjQkGl6
under legislation/pupil/-	jJk:
under legislation/school/-	a:h:iHj8kH
under legislation/thing/-	a/b7c5d3g6h7iOjOl7
under policy	a4c0d5g9h5kS
under policy/thing/-	a7c7d7h7kL
under procedure	a.b5c)d8e3g9h^i6jFl7
under procedure/parent/-	hM
under procedure/parent/can	hI
under procedure/school/-	a9hL
under procedure/thing/!	c-d9hT
under procedure/thing/-	a4b8c6d3f:hPi7jKk:
under procedure/thing/should	cHdGh7
under procedure/thing/will	hF
under prohibition	a2b6c5d^e9f8g4h0l9
under prohibition/governor/-	a9dOg:h9i9l:
under prohibition/parent/-	a:c9dK
under prohibition/school/!	c9dK
under prohibition/staff/!	dI
under prohibition/thing/!	a9c:dOh7
under prohibition/thing/-	b8c3dXg9h8
under review	a7b7c4d5e6f:g5h-i7j7k8l^
under review/governor/-	lH
under review/parent/will	lG
under review/school/-	h:lJ
under review/school/will	h9lK
under review/thing/-	b:c9d8h7i:j9k:lN
under review/thing/will	a:lK
under the	c7iHk9
under undefined/governor/-	aMg:h8i7
under undefined/group-admin/-	aId7
under undefined/group-admin/may	c8eG
under undefined/group-admin/should	dG
under undefined/parent/!	aJd9h9
under undefined/parent/-	aGd/g8i8j:k:
under undefined/parent/are asked	cG
under undefined/parent/are free	eG
under undefined/parent/are welcome	eI
under undefined/parent/can	eI
under undefined/parent/may	c9eOf9g5h7
under undefined/parent/must	e:
under undefined/parent/should	dG
under undefined/school/!	cJd9
under undefined/school/-	aLd/e4l:
under undefined/school/can	c8fJh9
under undefined/school/may	c5d7e8fRh6
under undefined/school/will	a9cHd:f7g8hG
under undefined/staff/!	d:
under undefined/staff/-	aHc2d4hIl:
under undefined/staff/may	aFc9d6
under undefined/staff/must	cI
under undefined/staff/will	a3dIe:
under undefined/thing/!	cOg8k9l9
under undefined/thing/-	aQb6c:g3j8l5
under undefined/thing/can	aJd:e7h7
under undefined/thing/is allowed	c9eH
under undefined/thing/is forbidden	dI
under undefined/thing/is to	aFcFe:h5
under undefined/thing/may	b9c2eJfFg:h9l:
under undefined/thing/must	a:dI
under undefined/thing/should	cKe9h:
under undefined/thing/will	eFg7
under undefined/undefined/!	cI
unlawful	a:gH
unles	a6c8dNh8
unles the	a:bFdG
until	a3cMd3
until the	a7cGd:g:hH
up	aFc:dHe1gGi9l:
up a	dF
up by	aGc7hF
up to	a:gKh9
update	a9hH
upload	a:dH
upset	a7dK
urgent	cKh7
us	a:cLd1j8
us to	aH
use	b6eIg9i:kHl9
use _document	a:kI
use a	c8dJ
use of	c9
use the	c8hG
used	a6dFe8
used to	dG
user	bF
using	b:
value	aNc6d9i:
verb !	cMdGe6f8g9hFl9
verb -	aIc3e7f9
verb are allowed	c7eL
verb are asked	cFdGe8h:
verb are encouraged	cKe:
verb are entitled	c:eIfGg:
verb are expected	cG
verb are free	eH
verb are not to	dJ
verb are to	cKh8
verb are welcome	c8eK
verb can	aHc9d3eJfHh8i8j7
verb could	gH
verb has to	d7f:h:
verb is allowed	c6eJ
verb is asked	a8cGlG
verb is forbidden	dI
verb is to	cLe3g9
verb may	a8b5c&ePfQgKh4i8k9l6
verb must	a5cIdMe4h7i:k:
verb need to	cNe5
verb shall	a4dIe6f:
verb should	a7b9cOdFe1f7h7i:j:kFl8
verb will	b7c9e8f9gGhGi7lL
verb would	cIe:h:
version	a7lL
vice	g:hJ
video	a8bJh9
view	a5eHlI
visitor	a9kI
voice	aGh9
voice message	dH
volunteer	f:
wait	cHh:
want	aHc5hG
want their	hG
want to	aG
warn	gG
was	aG
watche	cG
way	cHd:g9
ways	aG
we	bF
website	a4bHc9d:e:kK
website or	bF
webwise	e:jK
week	cId8h7
weekend	cFd:
welcome	aJc6d8eJh:
welcome to	c8eK
well	a8h8i9kK
well as	c6dI
welsh	a:i:jH
welsh government	i:jH
what	aLh4iFj8k8l8
what _parent	c9
what _school	c5eHiF
what a	aKd9g7h9
what is	aLc4d:
what their	cF
what they	d9iG
whatever	aLc5dFg5
whatsapp	aFbHc6dGe8
whatsapp group	aI
when	a9cQd-e0i8k8
when _school	cHh7
when a	cHd6e:fFh7
when they	cGd8
whenever	a3bIeHg:
whenever _parent	c:eG
where	gFi:j9l8
wherever	c9dG
whether	aHe6g:h7
which	aIc5e7g8hHl9
which _parent	aI
which is	h:
which the	hF
while	dPe7h6
who	d5hOk7l4
who are	cH
who believe	hF
who do	a:e:gIhF
who has	c8dFe8g5
who is	a9eG
who will	c:hJ
whoever	a:cGhG
whom	a6bKcMd7e7h6
whom they	cJ
whose	bFc6
why	a:dGeF
why a	dI
will	b7c7d9f9gJhGi6lJ
will :	cQd:g7h4
will be	c9e6gFlJ
will contact	hI
will get	gF
will go	lG
will mind	a9c4eM
will normally	cF
will not	dHh9
will revisit	lI
will write	gIh7
wish	c8eH
with	a4f4hJi8j8
with _parent	cHe8g8
with a	a3c1eJgLh8
with another	aFcHd8
with or	c7d:eF
with the	a8f6g6hLj9
with this	gFi9kF
withdraw	f8gI
withdrawal	gMh:
withdrawal of	gMh:
within	a5d6f9g8hRl:
within ten	g6hM
within the	cLh8
within three	hG
within two	hK
without	b:dKg9h8i:j:l:
without a	c7eF
without notice	e:fJ
without the	dK
word	a7bFd3f9lH
word with	cH
work	d7g1hM
work days	g6hP
worker	a7bI
worrie	hF
would	c:dHg:h6l:
would be	cG
wound	c:fJ
writ	a:c9d9eHhF
write	a7d5e7f9hJk:
write to	a9c4hJlG
written	aIc7f7
wrong	c:
x	eIh9
yard	aGc3
year	aJb5c:d2e8f7g:i9jHk9lM
year or	c9hH
yes	c7dI
you	aFeHf:g9i8j6
young	cF
your	b8cRd2eJf5g6j6k8
your _pupil	aMcGd2g5
your own	a4eNh8
your phone	cH
ysgol	aNd9i9
`;
