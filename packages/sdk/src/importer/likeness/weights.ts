// Written by bench/learn-kinds.ts from examples/import/seen; not to be edited by hand.
export const weights = String.raw`
#	cGd6e/f8
# #	cKd5e:j9
# _parent	kI
# _pupil	aK
# hour	gF
# p	c8hJ
# pm	cKd6
#year	a6b:c6d7e9g9h3iZk6lI
#year #	jH
#year ;	iI
#year and	iG
#year cth	iH
*	cF
:	a$cLdGe+f5iGj8kHl.
;	a3cIdGe:f7
>_admin	c9dHf:
>_document	a8i8j6kN
>_governor	a9
>_parent	a8cGd:ePf8h7
>_pupil	a1cHdFiH
>_school	a6cFd-e4i7
>_staff	g6h6
>a	c1d6f5gIhHj9k9
>an	c:d7g8hI
>any	a8lK
>ask	d8hI
>at	dHh:
>be	cH
>bring	cI
>check	cOd8h9
>complaint	a:hJ
>concern	cI
>crop	cJd9
>department	eIh8jF
>digital	bF
>drone	a:dJ
>every	hF
>film	dF
>flash	dKh:
>for	aKc:
>group	aI
>hand	cG
>have	a:b:d3i8kK
>here	a7cFd9g:hK
>in	d9iGk8l9
>is	a7bI
>it	b5h6
>its	cHe:
>keep	cMd:
>make	hF
>message	a:
>most	c:gJh9
>nam	dF
>never	c7dL
>no	c9dKe5g5hG
>none	dF
>noth	d6eM
>online	bF
>our	aHc9e:h9kI
>over	aKc:
>pass	c:dG
>phone	a9cHh:
>photograph	eJ
>photography	c:d:eL
>please	a4cIdJe8h5
>post	bFc7dJe9
>publish	c6dHhF
>repeat	dG
>respect	aJc8
>ring	d9hF
>see	c8kK
>send	c9jG
>shar	dH
>social	bF
>speak	cId8
>take	cGh:
>talk	hI
>tell	cKd:
>thank	aMc3
>the	b6d7e/fKiIk7
>there	a4c8eGhI
>these	aLc9
>they	f:h:
>think	cH
>this	aPb:c7
>threat	gG
>to	cG
>under	dG
>use	a9cI
>voice	dH
>welcome	aI
>what	c6dJ
>when	a8jH
>write	c8hK
>your	aJd8g8
?	cJ
^a	c0d6f5gFhHj9k9
^after	gK
^an	c:d7g8hI
^any	a9d8lK
^anyone	cJd6
^as	a5cOd8
^ask	d8hF
^at	c6eI
^be	cH
^before	a9cGd6hJ
^bring	cI
^by	a4bHeI
^check	cNd8h9
^children	iK
^complaint	a:hJ
^concern	hJ
^department	eIh8jF
^digital	bF
^do	c:dF
^drone	a:dJ
^every	hF
^familie	a8c4eJhF
^family	c:dF
^film	dF
^flash	dKh:
^for	bId7e:i:l9
^governor	a:
^group	aH
^hand	cG
^have	a:b:d3i8kK
^here	a7cFd9g:hK
^if	a:b9cGd0f7gHk:
^in	bLc8d7k4l7
^it	b5h4
^its	cHe:
^keep	cNh9
^last	aH
^make	hF
^member	c:dH
^message	a:
^moderator	a7
^most	c:gJh9
^nam	dF
^never	c7dL
^no	c9dKe5g5hG
^none	dF
^noth	d6eM
^online	bG
^our	aHc9e:h9kI
^over	aKc:
^parent	a1cFeG
^pass	c:dG
^phone	a:
^photograph	eJ
^please	a6dK
^post	bFc7dJe9
^publish	c6dHhF
^repeat	dG
^respect	aJc8
^ring	c9d9hK
^see	c8kK
^send	c9jG
^shar	dH
^should	e:gH
^social	bF
^speak	cId8
^staff	e4g9h3
^student	a6dG
^talk	hI
^teacher	a8jF
^tell	cI
^thank	aMc3
^that	a2cLe7
^the	b4d:e0fNh8iIk8
^there	a4c8eGhI
^these	aLc9
^they	f:
^this	aPb:c7
^threat	gG
^to	cHd:
^under	dFg9
^use	a9cI
^visitor	cF
^voice	dH
^volunteer	c9gF
^we	b3e7jGk8
^welcome	aI
^what	c6dJ
^when	a.bGcGd6g8hHjF
^where	a7cGd7e:f:gH
^write	hH
^you	c-eOg:l9
^your	aJd8g8
_admin	cJg9h7i6j9l5
_admin and	hF
_admin are	aGc6d8eG
_admin of	aId8
_admin should	c:dH
_admin to	a9
_document	b5g:h5i9kQlI
_document #	kI
_document and	a9d9e6j8kO
_document at	cJ
_document describe	aF
_document each	lG
_document every	a1g:h6lS
_document for	a3jJ
_document has	gFk9
_document in	c:lH
_document is	aIb:c1eG
_document may	e8gK
_document of	g9i4jHkHl9
_document on	h6jJl9
_document or	dH
_document that	c9eFfFl:
_document the	a:iIl:
_document to	cKd:
_document was	aI
_document with	c9lJ
_governor	b9c6e8f:lL
_governor has	aI
_governor may	f9gN
_governor of	g6hK
_governor will	a:
_head	a.e8fLhKi8j9k:
_head can	fK
_head may	c:fOg7h8
_head of	d9e9g6
_head who	c:g8hN
_head will	a:c9f8gLl9
_parent	aJcGf6h8i:k9
_parent :	a9cJ
_parent _school	aLc:h9
_parent _staff	aG
_parent a	iF
_parent album	eF
_parent and	aKc9e6gFh5
_parent are	a:eLg:h9i:l:
_parent can	a8d9
_parent educational	iI
_parent for	aIc3
_parent foster	a:bJ
_parent from	d9eHgJh9
_parent has	c5
_parent have	a7eK
_parent in	aHe4
_parent is	a8
_parent know	dF
_parent list	bI
_parent may	c.eNf4
_parent mean	bG
_parent must	dI
_parent need	eH
_parent of	dIe8
_parent on	c:
_parent or	a9bI
_parent post	cF
_parent should	cGlF
_parent that	cId8
_parent to	a3cPe3fFgJh-j:l7
_parent who	d8hHk:l:
_parent will	aLc8e2h7
_parent would	cI
_parent'	e8h7jG
_parent' _school	aJ
_police	c5d:f6gOl:
_pupil	aIdHe9g0l9
_pupil _document	kJ
_pupil _parent	aFc6dIe9
_pupil _staff	hH
_pupil and	iGj:
_pupil are	a3dI
_pupil at	a6eIh9
_pupil before	cJd9
_pupil cannot	a9cK
_pupil enroll	aK
_pupil image	c8hK
_pupil may	dH
_pupil must	hH
_pupil on	aMd8
_pupil or	c8dM
_pupil other	dH
_pupil protection	a6c9h9i:jJ
_pupil safe	jI
_pupil to	dGe:
_pupil who	aGh9l:
_pupil will	aMd5g:h:
_school :	a7b5cGdIe:g9i7k:
_school _document	c8e9fH
_school _school	aGh7j:lH
_school _staff	c:h7
_school act	iF
_school and	aJb:d7k:
_school are	aJc6gH
_school ask	a6cH
_school busines	dF
_school by	c9gF
_school concern	fFg5hI
_school follow	a8c8jH
_school goes	lG
_school has	aFc8h9
_school have	bHc8e:
_school if	a9bHd:
_school in	aKc9dHh7
_school is	h3
_school its	bH
_school itself	iI
_school know	aLh9
_school look	a:
_school may	a9c9e9fMh7
_school neither	aKc:
_school of	hI
_school on	cI
_school or	e:g9
_school own	a4c8d3eKg8kI
_school rather	cH
_school reserve	a9fOg4h:
_school use	aFc9
_school which	hF
_school will	a7cFf6hFi:
_school without	e:fI
_school would	cG
_staff	dIg9hHi8k:
_staff and	aKc4e7
_staff are	dHh6
_staff at	cIh9
_staff by	a9dG
_staff for	a:cHd9gF
_staff have	aHh:
_staff may	d8fG
_staff must	cJ
_staff on	dH
_staff or	a6dG
_staff should	c7kH
_staff who	c4g9hI
_staff will	a6lH
a	gGi9j7k9
a _admin	c:eG
a _document	c9
a _governor	a:hF
a _parent	aMi:j:l8
a _pupil	bFe1fHj9k:l9
a _school	a7dJe:h6iH
a _staff	a5dFe:hK
a ban	gF
a chat	d4eIg:
a civil	a9gG
a clas	c:h7
a comment	d:
a communication	gH
a concern	hH
a conversation	a8cGgKh5
a copy	hIl9
a crime	a:gH
a decision	eG
a good	jF
a grievance	cI
a group	eFg:h8
a law	gG
a meet	c:dG
a member	a7eKh:
a message	a9d4eG
a named	dG
a no	gF
a note	eG
a number	d9iF
a person	f9
a personal	dH
a phone	c:gIh4
a picture	a7d5fFhI
a post	bFe7g8h:
a private	aGc4dGeF
a quiet	a8cFgJh8
a record	aGg6
a reply	cF
a screenshot	cF
a second	cH
a single	c8gJh7
a whatsapp	aFd:
a work	lG
a written	gI
about	a8cMg:k8l8
about _school	h8jG
about a	a7b:fHg:
about the	a9cGg9
about why	dJ
abuse	a8gF
abuse of	a9dF
abusive	eF
acceptable	c5dNkH
acceptable use	a:kI
acces	gFjH
acces to	gFjH
account	a8cFdGg7iHj9k7l7
account of	d9iNk8
acknowledge	aI
act	a7b:d7g:h9i[j1k6
act #year	a8h:iWj3k8
act ferpa	iF
act northern	iH
acts	iMk:
add	dG
added	a:dK
additional	dH
addres	g:
administrator	a8cLe:h9
adopt	lF
adult	aJbHc2dFe2h9j9
advance	dH
advice	c:e:fIh4jK
advice of	fI
advice on	jG
adviser	a7c6hL
affect	aPd8g8h8
after	aLd6f7l:
after #	d9hH
after a	aMd6l:
after consequence	b6c0d/e8g\i6j9k8l6
after definition	a(b^c-d-e4f7g6h.i6j5k8l6
after expectation	a4b5cWdKf6i9j9k9l7
after guidance	a/b7c0d2e9f8h2i6jGk\l6
after legislation	a-b6c/d0f7g2h2iUjV
after one	c:
after permission	b1dKeJf9g1i3j5l2
after policy	b:d8g8h6i6kO
after procedure	b3e4fGg5hOi5k9l5
after prohibition	a*b4dXeKfFg0i8j9k8l8
after review	b7c-d3e4f:g3h-i7j6k8l]
after right	aHb2c:d2e0fQi5j6k7l8
after statement	a\cKd2f1g7h/i3j7k8l5
after undefined	aJf2iJj1k3
again	c9lI
against	a9c:dJ
age	cF
agency	cF
agree	h:
agreement	a:cI
aired	dHh9
album	eF
all	b6cHd5eJh3j:
all _parent	aJ
allow	a.dJeNg:h3
allow in	a:dJ
allow to	c5eM
alone	c7dI
along	c:dF
already	aId9e7
also	a2b:c6d7fGh1iIkFl9
am	aQg3
amendment	a9c8d8h:iFlK
an	j7k:l8
an _police	gJ
an _staff	a:dG
an account	cGeHf:h6
an appointment	cF
and	cJd5eGf6g9
and #	a9hJ
and _admin	a9
and _parent	a8g:iG
and _pupil	c8eG
and _school	aGc8
and _staff	c:dH
and a	aKe:
and any	a:bJ
and ask	gJ
and at	a7cGd:eI
and in	d9hH
and may	c8eG
and not	cJd8
and on	c9
and our	aG
and post	jF
and privacy	iI
and return	cG
and see	cI
and should	dH
and tell	a8cJd9
and that	aFcFe8
and the	aFc9d5f7h:jF
and to	aHb9cFd6fGg9h4i:l9
and will	hG
announcement	a9cFd:eG
anonymou	a7dL
another	aRb:c2dNe5h6i:l:
another _parent	dH
another _pupil	dHe:
answer	d:e:hN
anti	kJ
anti bully	kJ
any	bNe5fGg2h7i6k9lI
any _document	bG
any of	aGc7dH
anyone	a1bId8eHh3l:
anyth	a1cJd:eIf:
anyth that	cG
anywhere	a:dJ
app	bHd7f:hF
appeal	g9hJ
appear	c7dFh:
appear in	aFc:e:
appear to	gH
applie	cL
apply	c7d8iK
apply to	c9iK
appointment	a4d6e:gFhL
appointment with	c:hH
approach	dHg6hJ
apps	bF
are	b0dJf6g3j5
are a	aJc6gGh7
are allow	c7eK
are answer	hJ
are asked	cIe8h9
are encourag	cKe:
are entitl	c:eHfGg9
are expect	a9cL
are free	eI
are never	aNd6h:
are not	b:c4dRe4h4
are off	a7dM
are post	a7c8e:hGlG
are sort	c8hL
are three	c:hJ
are to	a:cNe9h7
are welcome	c8eL
as	cJdGf2h3j6kFl3
as _parent	aGd:e:
as a	c5dJl9
as item	a6cIdIe9h5
as lead-in	a&cKdHe,f5iIj8l.
as much	aLc9d:
as sentence	aJeFg9i9k9
as soon	cI
as they	aFd:
as to	cH
as well	a:c0h:i8kL
ask	a*b7fPi:j7k:
ask _parent	a7cGe5fFh6
ask for	a8c6fJ
ask that	gH
ask the	hJ
asked	a/b8cIdNe/f7h1i:j:
asked to	a5cLe6f9h8
asks	cK
assistant	dF
association	aK
at	a:b3eMg6i0
at a	e8fG
at any	c9fIg8h9
at concert	eI
at home	cK
at least	h9lG
at risk	a9cHgF
at the	h1i7k8lF
athletic	eH
audio	dF
august	lG
authority	fFj9
away	cIe8
away from	cG
b	c8dF
back	aFe:g:lH
back to	aGc6d:lH
ban	gF
ban from	gF
be	b9cHe3gFi:j7
be criminal	gG
be photograph	cGd5hF
be post	c8dIeF
be put	aHc9fFh9
be read	c8hHkH
be remov	hH
be report	gJ
be seen	aIcId3e9g:
be used	dGe8fFh5
bear	a:cFiH
because	aOc:d:h7
because of	aJ
become	cFe:h9
been	hHj9k9
before	b5cYd)f5g-hGi8j5k8
before _parent	cOd6e8h8
before it	aHd6e9g:
before the	lF
before they	a6eGlH
behaviour	c:gFi8kL
behaviour _document	kH
being	aGcId6f:gHh4
belong	aMc5e9h9i9kH
belong to	aKc9
beside	a9hIi9j9kI
best	dF
between	c9hGi:
between #	a9hJ
between _pupil	kG
beyond	aI
beyond the	aI
block	fH
blur	cJd7
board	b8c5f8lF
body	g4hI
book	lG
breach	a5c9dGe:gIl8
breach of	a:dHl:
breache	cG
break	c6eJfF
break this	eF
bring	cFd8
bring it	a:cG
broken	gG
build	aG
bully	a9kH
bully _document	kJ
bus	dG
bus driver	dF
busines	dH
but	aGc6dF
by	aJd5g9hIk9
by _parent	aLc8d9
by appointment	gI
by friday	cK
by its	aG
by name	cI
by september	a:hG
by telephone	hF
by the	a:c8d0e2g5hP
c	dF
call	a0c7dGe:hN
camera	a5cFd8e6fMg:h3jH
campaign	c:fIg9
can	aJc8d4eGfGg4j5
can ask	c6fK
can be	aNd8e4f8g9
cannot	cLd7
cannot be	a9cJ
care	aGbIc4h:kH
care _document	kI
carer	a9bMcKd5e2h5
carnival	c9eJ
carrie	aFh7
case	a9gF
catch	c:hG
cause	c7hH
ce	a7cFhG
certain	iG
chair	a8hNl9
chang	dG
change	a3e5g:h3lS
charge	cG
charter	c7g8j5kF
chat	i8j9k:l7
chat and	bG
chat is	gG
check	a6cRd/
check the	cJh:
check with	cId:
child	aHg7i8l8
children	b7e9iGl:
christma	eG
circular	jH
circular #year	jH
circumstance	dG
civil	a7gG
clas	aFcHg7l7
clas _staff	a:c8d8eFhM
clas chat	aKc8h8
clas has	aH
classroom	dGe:
clear	c7hH
clos	aKcFd4e8
close	fH
club	aGe9h:
coach	cF
code	d9e7g5h9kK
colleague	eGf8g9hG
collect	a9bG
collect a	bH
college	aKh)i2j7l6
come	aGb7d9e3f9i:
come in	a7
come to	jH
comment	a9c8fQg4h:i:j8k8l8
comment on	c3fKh:
comment that	fGg:
commissioner	a:jH
communicate	d9
communicate with	cGd9
communication	c6d:e9iH
communication act	iH
communication and	jFl:
community	aKc6e5f:i6jHk9l:
compas	hG
complaint	a2c4e:g7hJi9kOl:
complaint _document	a9c:j:kN
complaint about	a9jG
concern	b9cHhFl8
concert	a9c7d9eO
concert and	eJ
conduct	aFb:c6f7gJi7j:kH
conduct that	gG
confidence	cKd7h7
confidential	dF
connect	a8bHc8dF
consent	a/f6hSl9
consider	a7bG
consider the	dG
consult	hG
contact	a5c3d8f3gNhJ
contact the	hI
content	a3fFgG
continue	c7gJ
conversation	a7cGgG
copie	a9lG
copy	e5g9lF
copy of	c:hK
correspondence	a8dGf8gHh7
could	e:gMh9
council	aIb7c,i9k6lL
count	cFd8
course	aIc9
court	a:f9gK
courtesy	a3cPh:
cover	bGc4d:e6h7j:
crime	a9gKiF
criminal	gGiF
crop	cJd9
cth	iH
current	dI
data	iI
data protection	iI
date	hK
day	a8d-eJf:hKi9j:k8
day to	d9hG
days	a4d7f9hW
days and	hG
decision	c8d9eIg4hH
decision is	g6hJ
defamation	iJ
defamation act	iI
delete	a9c8fK
department	a9c8d8eFf9g:h8i7jQk8
department for	jH
department of	i9jK
depend	f:gJ
describe	aIc9
describe how	aH
designat	a7hH
detail	a8h:iK
device	cIe8
device and	dF
digital	aKc9e7g8jF
direct	a9cIe:h7
director	a8c:hK
disagree	aFc8d7eJ
disagree with	a:d:eK
discus	c:dF
discussion	cG
district	cGd7
do	b7dHf:i:k9l:
do not	a5c5dIe8hI
do so	cHd:
document	a9kG
does	aMh:
does not	aLh8
door	cJ
down	a3cOe8gFh4
down within	gF
drawn	aFd9iIl:
drew	aFh8jJl7
driver	dF
drone	a:dJ
dur	eH
e mail	cFd:
each	a4b5d:e7f:g4hQi5j:lM
each _school	a:lG
early	aIh7jH
education	c9fGjJk7l9
education and	iG
education authority	fIj:
education circular	jG
educational	iI
educational right	iI
effect	a9gHh8lI
eisteddfod	eG
either	lG
electronic	jF
electronic communication	jF
else	a8cF
email	a4bFg:
email to	lG
employee	dFh2
employer	eH
encourag	cKe:
encourag to	cKe:
end	a9gF
english	a9hH
enroll	aHc:d:
enrolment	c7d9hM
enter	dG
entitl	a8c6d9eMfIh7
entitl to	a8c6d9eMfIh7
esafety	jH
esafety commissioner	jH
establish	hI
even	aKb9c:dLe7h9
even in	c:dI
event	a1d8eGfI
every	b:d.f6g2i2k5lW
every _parent	cLd9e:
every _pupil	aFjG
every second	a9lI
every two	lG
every year	c:
everybody	a5cI
everyone	aJb9e:h8
exam	dH
example	a8cK
exclusion	dF
expect	a7cNe8gFh9
expect to	a8cOe8
explain	g9jH
facebook	bFc1dMg:h5j9k9
facebook _document	aHc6
fact	d3g5hOjF
fall	lG
familie	aHf:g1k8
family	cJdFg7h6k9
feel	d7eI
ferpa	iG
field	c8eG
file	a:c:hJ
film	a3dMh5l:
film in	dLe:
find	h9jH
fine	a7c5d:eO
first	a6cId:f8gIj8
first day	a9cFh:lG
five	cF
flash	a:cFdJe9h7
follow	a8c7dIf4h2iIk:
follow the	a8c:jJ
for	aGi/jQk8l3
for _parent	b:e7h9i7jOk6
for _pupil	c:h9
for _school	jH
for a	a:e:gMh5
for all	cF
for an	hI
for education	jH
for every	jH
for primary	jF
for the	aGf9h6l8
for their	a8cLd9
for up	gJ
forbidden	dJ
form	a6c:d8hR
form _staff	d:
forum	a:bG
forward	a8bHg:
foster	a5bPc6
foster _parent	a5bPc6
found	kH
four	aOc6
free	c/d6eRh9i:
free to	a6c0d8eS
friday	cK
friend	c5dI
friend of	aFc:
friend request	dI
from	a:b6c8dQgIh5j9k9
from a	cFdHe6f8h7
from harassment	iG
from its	fH
from the	c1i8
front	a4cO
front _school	dH
full	a9cNh6
gam	a:bH
game	a:bH
garda	gI
gate	aFcGd7h:
general	a9d9eFh9
get	d:e8jF
gett	cFjH
giv	eGh:
give	g8
give the	lF
given	a7g9
go	a8d9e8hJ
go over	a:cI
go to	a:g7hN
goes	a5lI
going	a9cKh9
good	aHcHd2h8
govern	g3hJlH
government	i8jKk:
governor	e9k:lG
governor acts	c7dGe6gFh8j6lI
grade	aHc9
grade level	aF
grandparent	c9d:eG
grateful	aF
greet	a9cK
grievance	cH
group	aQg3h-i:j9k:
group and	dF
group chat	aH
group is	aFcFd5
group-admin acts	a8b:cGeLf3h4l9
guardian	bLh4l9
guidance	i:jL
guide	c9eF
gymraeg	aI
h ?	d9eKk9
h a	a4b9hQl8
h about	c9g8hH
h accept	dMg9h7i9l:
h after	aHg:h9
h agreement	aJc7d9f6jH
h and	a9b4g4jFkG
h are	c5d3gGhIl:
h ask	a.b:cIdMg8
h at	a1eHh5i:lH
h background	aJb6c2d5f9g8h2iPj9l4
h behind	a6c3d3g6h:iPjF
h breache	a/b:c9d9gPhFi9l8
h break	c8d9e:gFh+j9
h broken	c6d7e7gIl8
h can	a+b9d2g8hM
h charter	a8c8d:eFgIl:
h chat	aGb5cLg3i7j8k8l6
h clas	b7cLfFg6h8i9j9k:l8
h code	aHd:e:lG
h communication	aFb9e:f7gG
h concern	a8b:c8e7g2hWi:
h conduct	dIe:
h consequence	b:c8d3e7gKhGl9
h context	c9kKl9
h date	lG
h definition	a6bTc7d8g:h8
h do	cJf9i8j9k8l9
h document	c:d8e8h7kOlG
h don't	a6dRh4
h expectation	a5cQd4e8gHh5
h familie	a1b9e7hOi:j:k9
h film	a0b6cIeFg6i6j7l7
h for	eIh4
h framework	b8c0d1e:f:g8h6iMjJkLl8
h group	b4eJg2i8j:k:l7
h guidance	a9c8d9h9iHjGkF
h gyfraith	h:iGkG
h happen	a6b:c8e:gOl:
h help	a7cMd7eHh8
h hope	b:cFg6h3
h how	a1b8hPi:k:l9
h if	b4c&d-e5gThJi:l4
h image	a3dJh6
h in	a5b7eIg8
h introduction	aTbHc4d6e9h4i:l7
h is	a7dMe:k8l6
h it	c3d7e9h.lO
h keep	c6h7lP
h law	a1b9c5d6f:g8h7iQkIl9
h legal	b9c4d5e9g8h8iJjGkLl6
h lluniau	a6
h look	b8cIg9h5i8lF
h mean	a5bQc9d9
h messag	a:cIg:h:
h not	b7c9dKe5l9
h of	a0b9dOgHk9l7
h online	aGb9g7
h other	a7c:dKg:h8iH
h our	aRb5c:f9g9h4l9
h out	a2c1dMjF
h page	aLcFd:f8h7l:
h parent	a:b8cLeFg6h9l:
h parents'	aHg:h8
h photo	a)b7dIg9hJi9j9k9l6
h photograph	a'b8dMi9j9l7
h policie	a9c9d:iGkJ
h pryder	d:
h purpose	aPbHd4f:g:h4j8k:l5
h rais	a:g6hRi:j9
h relat	a9c5d:h8i5kQlH
h report	c3d9g7hKjJ
h review	a0c6d8e9g8h2i9lY
h rule	a&b6c4e5fGgGh+iLkG
h school	a2g3hJk9l9
h scope	bOd6h5j:k:l7
h someth	a2b9c+d1e6hSi8jGk:
h staff	cIe:
h talk	b9cHe6hJk9l8
h term	a4bPc:h:
h that	h9i:
h the	b5f:h7iG
h these	a9gJh5
h thing	a2gPi9
h this	aMb5c8d2k9
h to	a7b6cMdIf8g3i6
h up	lG
h us	a:b8cMe4g:hIj:k9l8
h use	a7bLc8dIg:h8i8
h video	a2c6dM
h we	dJf5j:k:l7
h what	a9cKdGl7
h whatsapp	eGg:h8
h when	c5d4e9gQi:j:
h where	a4c9d7e9gGjG
h who	aIbLd2g:h6
h why	aPb9d7h9
h will	b8e9f9i:j:k9lI
h with	b6d:f4hKi9l6
h word	bRc8d6h:i:
h wrong	b9c0d3e:gSi6
h y	h:iGkG
h you	a5b8dLhJj8l9
had	aIc8e9g7
had to	hF
handl	hF
happen	aK
harassment	iJj9
has	aJk7l0
has a	aJb9c8h9jF
has agre	dF
has become	c8fG
has been	a9hIj7k9
has to	cFd7f9
hate	gI
have	eFh7j:l1
have a	a:b7cJd1g8i8kJ
have been	aGc8h8
have no	a6dL
have to	d9
head	a6g5hG
headteacher	a6c3d9e6fMgI
hear	aGg0hO
hear of	aGh:
heard	hJ
heat	cGe:fGh8
heddlu	gH
help	cOe6
here	d5g7hGi8
here is	b7d9g:hJ
hidden	d:e9fH
hide	fHg:
hold	h:iG
holiday	cGd6
home	cGe8
home about	cH
homework	eF
hope	cF
hour	aKc9
how	aFb9e6f5gIh1kG
how _school	h:kI
how to	cGh8jG
hub	g8jL
hwb	jF
i	aMb9c:e7h7i:
identifiable	a8fJ
if	a8d0eGi:j9k9
if a	a:bH
if the	a:c9d7fH
if they	c:eJ
illnes	cLd9
image	a3c6e8fGg:kF
image of	dF
important	hF
in	cHdIe7f0i9
in a	dGe:
in advance	dH
in an	dG
in and	a7cJ
in any	c:f:
in classroom	dJ
in confidence	aHcFd9h8
in education	a8jH
in large	lG
in mind	a7bIiF
in order	bFc9
in our	c6dGkI
in person	hG
in public	a:
in the	i8j8lF
in this	a5d:eM
in touch	gG
in which	aHdF
in writ	c8hG
includ	a4bQc8
includ _parent	bI
include	a,bTd7e8h3j:
include :	gF
include _parent	a:bI
individual	c:dG
inform	jG
inform the	jG
information	a6c5eGfI
inside	cH
instagram	bI
intend	a7eJ
internet	g8h4jM
into	a5dIg9lF
invitation	c9eIgGh8
involv	a5c2g6hQ
ireland	a8iM
ireland #year	iH
ireland order	iK
is	eIf5g:j5
is a	aOd6e8
is allow	c6eK
is asked	a8cGlF
is cover	aJb9c9
is forbidden	dI
is look	a8g:hL
is never	c5dLe:h:
is no	aGeGh7
is not	a:dQg9h5
is on	a8kF
is put	cKh:
is still	eG
is that	aFh:
is the	d7g8hL
is to	cNe2h6
is unacceptable	dM
it	aHcGd7g3i8l8
it and	aHd8e8g:hG
it appear	a:
it applie	aG
it at	a9cG
it before	a7hH
it by	bF
it for	dF
it has	aHfH
it in	eH
it is	h6
it to	a9cI
it with	a8bHd9h:kH
it without	a:eH
its	e8i9j8
its _school	aIc8
its _staff	bGgF
its own	a:fFhH
itself	iI
january	lI
journal	eF
june	a4h9i9lP
just	aH
keep	b5cSd3f6g6i6l5
keep _pupil	jI
keep a	c3d9hL
keep it	a:cMe9
keep the	cHh7
kept	a4hH
key	bF
kids	h9
kind	eG
kindly	cF
know	aKcIe6g9
know that	aMe9
l :	dF
l a	a8j9
l about	cG
l and	a3eFg8h7jF
l any	c6dS
l are	a:cI
l as	aNc:h9
l ask	dM
l asked	cJ
l at	c1dFfFhI
l be	dI
l carer	a6eGfFg7h:
l chat	cH
l college	a6cHdGg8h:i:
l concern	a9cJd7hJ
l conduct	gK
l do	aOc2
l familie	a9
l follow	a6f9gIh9
l for	c1fGhM
l from	c8dM
l governor	aGc6e:f8h6
l has	jG
l if	gKh9
l in	aIbGc9g:k9
l include	a4b8c9d3fQh9i8k:
l is	hJ
l it	kF
l may	a:b6c4d0fOgSh.i3j6k7
l member	cMd4
l not	c*dYe8f9h8
l of	a7dLf:
l on	d7f8gNh6
l one	gLi:
l online	aPc,
l or	a:gJi:
l order	hH
l our	a:c:dFhG
l own	kF
l parent	a0b9cIdGh2i9j:k:
l please	c:dL
l policie	kJ
l policy	a9bIc:d:f:gMh6j9
l post	cH
l pupil	dN
l read	kI
l school	a5d9j6
l should	d5gH
l stage	hH
l take	c5g9hN
l that	a/b7cFd/fPj7k8
l the	c:fJh8k:
l these	a:c7gFhHj9
l they	aNc:d:
l this	bId6gHj:
l three	a:cH
l to	a5cRe:f:
l volunteer	cH
l we	a6
l what	a7c8dJj9
l when	cG
l will	aFcLe7f:g7h5
l with	b9c6dLi9
l you	a9cHdF
language	aFg9i8
large	lG
last	aLe8hGl9
law	d:h9
laws	a:iO
lead	a6c6d:gHhH
lead consequence	c7d6f9gOh2jGk:
lead definition	a:bN
lead expectation	c^d"f9h/
lead legislation	d:iNk:
lead policy	i:kL
lead procedure	d:e:g8hS
lead prohibition	c"d^e8f9g6h8
lead statement	a1b9cId:i6j:
lead to	gK
leader	aG
learn	aMe9h3
learn and	aIh9
least	h9lG
least one	aG
leave	a2eM
leave it	eF
leave the	cG
left	c6dIeF
legal	bHe8gKh3
legal _parent	bI
lesson	aJ
let	cJ
let the	cF
lets	bF
letter	c8gKl:
level	aF
lies	a9hK
life	aIh:
lift	eIg8hG
like	c9eKf:
limit	a3dJeFf7gGh8
line	aFd8g5hJ
link	h:
list	a3bJd8eFf:hGj:l9
list on	bHd:
listen	a7cMd9
live	aHe:
local	a9f:
login	c:dF
long 0	a+b9cGd9e6fFh4kKl7
long 1	dJe:
long 2	k9
long 3	g:i7
long 4	aQbGd7f5g9j8k9l5
look	b:e5g7hIkH
look after	h8
look at	a6c7e:g9hLi9
look into	hG
lose	a9gJ
loss	gG
loss of	gG
lost	b:c9eLh:
made	d8hJ
mail	a:d9
make	a4cIe6g7hM
maliciou	iH
maliciou communication	iG
management	dF
many	aI
march	a8lK
mark	a:
matche	c9eK
material	a0e8fIhHi:
material and	gG
matter	dGf:g7k:l:
may	a9b5c-eOfPgJh5i8j:k9l5
may also	fFh:
may ask	c9fL
may be	d9f:gKj:l:
may bring	eH
may lead	gG
may not	c7dRe2
may report	fLg5
may result	gH
mean	a-bWc/g8h4j:k:
mean _parent	bJ
mean a	a9bLd:
mean any	a:bI
meant	a9cGeF
meant for	dG
meant to	a8cFd8eH
media	g:jIk:l9
media has	aH
meet	c5dJ
meet the	c:
meet with	hF
member	i9l8
member of	cHd:
mention	a:cPd:h5
messag	bI
message	g8
message sent	cHd7
message that	a9
message to	a9cI
mid	c:lI
mind	a1bHd5eMg:h8iGk:
mobile	dH
model	cJ
moderate	aNc9f:h9
moderator	aG
monitor	fF
more	c4e8h:kGl:
more of	aF
morn	a6cHd4hG
most	b8d6e8gLiHj:k9l9
most of	c9gKh7
much	aMc8d:
much as	aLc9d:
must	a2b9cHdJe4i9k9
must never	c9dJ
must not	a7c2dMe9hF
mute	c7d9eO
na	gI
nam	dF
name	dGf8g9
name the	eH
named	dF
need	a:b9eHg7hIl9
need to	cMe6
neither	aHc5dFh:
network	a6bHeGg:h:
never	aHb8c%dVe4f:g7i:l9
never be	c7dK
new	b:d9e7g8h8lP
new _parent	cH
newcomer	a:cK
news	bF
newsletter	lF
next	c9hG
next school	hJ
night	eJh9
nine	c:
no	aKb5c+dNg9h9j8
no _pupil	aIg:
no circumstance	dG
no false	cJd6
no one	c9eG
no place	a3dO
no trespas	gF
no true	a5b7c(d^e9f4g2h7i8j8k:l7
nobody	a5eK
nobody else	cFhF
none	c:
none of	dF
nor	aLc:
northern	a8iM
northern ireland	a8iM
not	b9c-d^e0f6g8i8j9k8l7
not acceptable	dK
not allow	a6dNh:
not appear	dI
not be	c9dKe:
not permitt	a8dL
not the	dH
not to	a2c:dOh7
not use	dKe8
noth	aFc6d4eMh:
noth in	a6eM
notice	d8fH
notice of	a:cH
noticeboard	aF
november	h9lJ
number	a7dMe6h4
number are	c8dL
number of	iF
number or	bF
number should	dG
nurse	a9dJh8
obscene	fIg9
observe	dF
obtain	cI
of	aJ
of #	aH
of _parent	aHdHg:l:
of _pupil	b:hFiH
of a	cFdFg3h8
of an	gHh8
of any	a7dGfGg9h:
of anyth	cId9
of behaviour	i9j8kJ
of ce	a7cFhG
of contact	f7gKh9
of course	aGc:
of education	i9jK
of every	aH
of it	aHe:
of its	gGh9
of online	a7cGjF
of our	aIe:h9
of public	c7eK
of the	b8cIhFk6l1
of their	a7dF
of them	aKc6lF
of these	a:dK
of what	cI
of year	a:cF
of your	c2ePh:
off	a6b:cKdKe7fHh.j8l9
off comment	c9fL
off limit	a7dM
offence	iJ
offence under	iH
offensive	g7hI
office	a4b8cGe1f5hLj:
officer	gH
official	aF
often	aK
okay	a:c:dJ
ombudsman	e8g9hK
on	b7c9dGk9
on _school	c5gJh8
on a	aLc5dFh4
on any	c8hG
on anyth	eI
on facebook	dK
on it	fF
on its	a9hJ
on online	aIl9
on school	hG
on the	a1d7g5hH
on their	aGc6dH
on this	iG
on which	aGh7
once	a7cJd9lF
one	aNf8h/i4j6l9
one _parent	dG
one _pupil	aM
one another	aMc9
one of	aGh:
one or	gF
online	aId9e9f7jHk6l3
online and	aF
online safety	jL
only	a.b9cMd1eIf8l:
open	h8
open a	c:dF
opinion	aJc4d8eI
opt	c9hK
or	a1bJc5dUi9j8k9l9
or _pupil	dH
or _staff	dI
or a	h8
or an	eF
or app	bH
or at	dH
or email	eG
or from	eH
or in	b:c7
or its	a8bHc8
or leave	eG
or name	dF
or of	dG
or on	dH
or other	bH
or that	aHd8gF
or the	b:dFg8
or to	a9gI
or video	dG
order	c0iKj:
order #year	iK
order to	bFc9
orders false	b:cSe7f8g7i:l9
orders true	a:c1dP
other	a1dLe8h3j9
other _parent	bGcHe:
other _pupil	dJ
other people	cG
other than	c8dK
otherwise	bG
ought	cHh9
ought to	cF
our	aRb9c1f7g3i2j7kPl9
our _pupil	e:h:
our _staff	c9dF
our community	dI
our complaint	kJ
ours	aFcGd5
out	aJb7c.g7hMi:
out a	dFhF
out of	aLc8d5eF
out the	a:hJ
outside	aIc9h9
outside the	aF
over	dHe7f:h9j9
over the	aKc9h9
own	b7c3eOg8i8j6kGl9
own _document	cFd:fIg:
own _pupil	a8c5eP
own facebook	eG
own phone	dF
owner	aGh9
p	c8hH
p m	c8hJ
page	fHg7h1i7k4
parent	f5i6k9
parent acts	cJeKf5
parental	bI
parental responsibility	bI
parents'	aGe8h7jG
part	aKb:c9e8f9g9hG
partner	aHh9
party	d:eH
pass	a9c0dFgFhI
pass on	dG
pass to	hG
password	cG
pastoral	c7hIkI
pastoral care	kI
pause	cH
people	aHe3f8g7
people who	cH
performance	a9c6eFfHh8
permission	f8gI
permission to	eF
permitt	a7c:dIeHh:
person	a5bLe9f4gIj9l:
person is	cI
person to	bF
person who	cFf9gF
personal	aHc4dHe9
personal account	c5dHhF
phone	h9l9
phone call	gG
phone number	bFc7dI
phone the	cI
photo	c:dF
photograph	eHf9g7
photography	a9c7dGeHh8
picture	a&b7cJeJg7j8l7
place	dKe5gFh7j:
place for	dF
place in	a3dO
place on	gI
placement	aI
plain	d8e:jG
plan	gGjF
platform	c:fLl9
platform to	fIg7
play	aFh8
playground	a:cG
please	a1cLdIe7h2
pm	cKd6
point	a8c:e6f3gM
point of	f8gKh9
police	c8gK
policie	i5j9kN
policy	a9c4d2f9h2i8j6kY
politely	a:c7hG
pool	dH
pop	a:cF
portal	cJh8
positive	kH
positive relationship	kF
post	eFk6
post about	iF
post on	a5lL
post primary	jF
post to	fGh9
practice	g:jJk:
premise	gGi8jH
prepar	iNj:k8
primary	aLc8e7
primary _school	jF
primary and	jF
principal	a6e5hI
print	c6d6eFg6hJj:
privacy	d8iK
privacy act	iK
privacy sett	cF
private	aJb9c8dHeHf9h7j:l:
private and	cGgFh:
privilege	a:gK
prize	c:eK
problem	gF
procedure	a9e:hI
procedure for	jF
professional	a9eHf:jI
profile	aI
prohibit	a9c7dPe9h8
promote	dIe9
protect	c9
protection	a3c7d7h6iOjFl:
protection _document	kH
protection act	iK
protection from	iG
protection procedure	jF
provid	a9c9eL
provid that	a9c9eL
provider	aF
provision	aGg8
public	d4ePf6g5k9l9
public _document	eF
public service	g:hFjF
publish	a3bIc9
publish a	cF
publishe	a7jH
publishe a	jH
pupil	cKdIf8h-j8k9l8
pupil acts	aGf8h3l6
put	cHh1j8
put a	eF
put it	a7dFeF
put together	aI
puts	gF
quarrel	dF
question	cIh8
question about	cF
quiet	a7cHgJh7
racist	dH
racist or	dH
rate	dG
rather	aGd9eGh6
rather than	cIh:
reach	g5hK
react	a9bI
read	e7f9g8i8j6kMl9
read the	cMd:
read them	cOd6e9
reason	aId:h8
reasonable	a8bI
receive	c9eG
record	aFb7c7dJg/j:l:
record of	dJg6
refer	a9bJh9
refer to	bJ
referr	gI
referr to	gI
reflect	jH
refrain	c0dP
refrain from	c0dP
regard	dKg8h8l9
relationship	kF
relationship _document	kF
relative	a:
relevant	iGj9
remain	a8c3d7eLg:
remark	dG
remind	c:d:iFjF
reminder	gI
remov	d9hH
removal	fH
removal of	fH
remove	a2d9eIfFh4
remove _parent	eF
remove a	c6eK
repeat	dG
reply	cFd9hH
reply within	hF
report	a/b9fF
report to	a9d:gIh8lG
request	a0cKe8fIh7i8k9
request that	a8fJ
request to	a:dG
require	bGfJ
reserve	a4fPh3
reserve the	a5fQh4
respect	aQc3e:h8i7l:
respect the	aG
respond	hH
responsibility	bKd9e:h:
responsibility for	bI
result	a:gL
result in	a:gL
retain	a:
return	cH
return the	a9cJ
review	a1c9e9lO
revision	c9eF
revisit	a6lN
revisit the	a7lM
ridicule	dF
right	b5c+d1eMfNh8iFk8l4
right and	iI
right of	aH
right to	a4b8c2d6eNfPh/j9l9
ring	a8
ring the	d8hF
risk	a9cIgF
room	dLh9
rule	cFd:g:h9kG
run	aMf:g:h4
run by	aF
s	bF
safe	aFd9h8jI
safe in	jH
safeguard	hFi8jFkH
safeguard _document	kI
safety	c1d8g8h5jP
safety _document	a9jH
safety act	iI
said	h9
same	aIb9cJd:e6f:l9
sanction	aG
say	c9d9eHg:h6
say so	a6c5eL
says governor/-/yes	c4dFe:h4j9lH
says governor/may/yes	f9gN
says governor/will/yes	hF
says group-admin/-/yes	aHd7
says group-admin/may/yes	c:d9eK
says group-admin/should/no	c:dH
says parent/!/yes	aHh7
says parent/-/yes	bId:j7
says parent/are asked/yes	cHe9
says parent/are free/yes	eI
says parent/are welcome/yes	c8eL
says parent/can/yes	eFhF
says parent/may/no	dI
says parent/may/yes	c5d:eNf7
says parent/must/no	c:dI
says parent/shall/no	c:dG
says parent/should/yes	cI
says parent/will/yes	aHd9e3lF
says pupil/!/yes	a:cKd:
says pupil/-/yes	e:h9l7
says pupil/will/no	aKd9
says school/!/yes	a8cIdGf:
says school/-/yes	c7e3hG
says school/can/yes	c8fNg9h8
says school/may/yes	a8c5d6e6fUh1
says school/will/yes	a1d7e8f0gHhKi9
says school/would/yes	cG
says staff/!/yes	a9cF
says staff/-/yes	aHbHc6e8f:i9k:l9
says staff/may/yes	c8d4eFh9
says staff/must/no	dH
says staff/should/yes	c7kH
says staff/will/yes	a5lF
says thing/!/no	c3dN
says thing/!/yes	cIe7f9g8hGi:l:
says thing/-/no	a6c:d5eLg8hJ
says thing/-/yes	aGc7e5
says thing/can/yes	aJc8e8f:h8
says thing/is forbidden/no	dI
says thing/is to/yes	aGcGd:h9
says thing/may/no	dOe9
says thing/may/yes	b8c.d,eKgLj9l9
says thing/must/no	dI
says thing/shall/yes	a:d9lG
says thing/should/no	dLh8
says thing/should/yes	cPd3e:h:
says thing/will/yes	a7c5d8eHgKlH
says undefined/!/yes	cFd8
school	b6g9hJ
school acts	d8e/fOhFj9
school community	h8jH
school day	d9hK
school days	a:c6d:hP
school event	a:gHh9
school gate	aG
scotland	a6c7d:hFiGjI
scotland act	iF
screen	aFd:
screenshot	a8dMe:
second	a2e:lG
sectarian	dH
sectarian racist	dF
section	a4lH
section #	iF
see	a:e5kK
see them	iF
seek	fF
seen	aMd1e8
seesaw	aF
sell	dIe7
send	a6eFhH
send a	c5hH
sent	a3cH
september	a5cG
september #	a:hG
seriou	f8gL
service	a6bJc:
service ombudsman	g:hFjF
session	cF
set	aHd:e7
set out	aGc9
set up	aG
sexist	dG
shall	a3dLe4f:lF
shall be	c9hF
shall not	a9c6dQ
shar	bIcFh5l:
share	eMf7g9h4iGj:
share the	aFc5eH
sheet	a9jI
should	a2b6cOdJe.f5h9j6
should go	cH
should never	c7dK
should not	c3dO
should the	c7dFgHh9
shout	a9dK
show	cIh9
side	g7hI
sign	a6cKe9
simply	aHd8
single	c8gJh7
site	bHc:h8j:
sleep	aKd:h:
slip	a9cJgFh9
small	cJi9k:
snap	a8c6eN
snapchat	bJ
so	b8cRd:f8g8i9j9l9
so that	cH
social	bJf:h3l8
social media	g:h4jHl:
solicitor	fI
some	aHd:h9
some of	cF
somebody	dGe9h9
somebody else	a:dI
someone	bF
soon	cI
soon as	cI
sort	c8hL
source	a7fH
speak	aJc9f9
speak to	d7gH
special	aJ
speech	aF
sport	a6cFeI
spr	lF
staff	c8dJe8g7l:
staff acts	g8
stage	a6c6g6hH
stand	dJh7i:
stand over	a:dJ
start	aHcFe:h4
start of	a9cJ
start with	a:gHh:
state	iHj8k9
stay	cIh7
stay on	cG
step	a1c5d/e7f8g8h^i:j8k9
step _parent	hG
step in	cG
stop	a7d:eKfF
straight	aFd8
student	e4g5j9kG
subject	d7iI
such	cFe9h9
such a	e:
summer	aGc9lG
support	c:f9
survey	iF
suspend or	fF
swear	a:dI
switch	cH
switch off	cH
síochána	gJ
t breach	a8b9c3eGgTh9i7j9k5l9
t change	a)b6c-f7g2h:j6k8l^
t document	d3f7h8lN
t guidance	c6e8fIg6h&i&j^k6
t habit	b8c-d8e6f2g6hZj4
t if-breach	c5d:gTh3
t law	a7b9c5d4g9h7i^j/k4l9
t name	aIc6e9g8
t other	a-b9c4d7e7h:i3j9k^l5
t policy	a6c7d5f:i4j:kZ
t publisher	a/b5c2d2e8g5i)j^k.l4
t sanction	a8b6c2g\h:i:j4k9l6
t title	a:c9d9g8iGj7kR
tag	c8dI
take	eFj6lF
take a	dHg8
take down	cF
take effect	a8lK
take in	bG
take picture	c9eK
take the	gHh8
taken	a9h9
taken down	gGh5jG
taken in	hF
talk	a8
talk to	a8d9hG
tea	c8
teacher	a9dGg4hIi9k:
team	gG
telephone call	cHh9
tell	a3cNd2
tell us	a9d:
ten	a9hJ
term	h5i9j:k:
text	e5h9lG
than	aKe5h4
thank	aPd9e8h9l9
thank _parent	aLd:e8
that	aGcTd5e6fGh9j4k:l2
that _parent	aIh9
that _pupil	dGe:
that _school	cHd9
that a	aJd0e8fI
that appear	c:gH
that break	fGg:
that has	cHd8
that is	gLh7
that it	cHd8
that person	bF
that the	gGh9
that they	cHd:
the	cGhFk8
the _admin	a9cGhG
the _document	a6b4f7k8lP
the _governor	b7c-e6iGj8k3
the _head	a/c8e:fNhKi8j8k:l:
the _parent	c2d6f:gPj8
the _parent'	aI
the _police	a:gPh9
the _pupil	d9e:h7
the _school	hIi8j2l7
the _staff	cFd8
the account	cI
the advice	fI
the clas	a9hO
the comment	a9bI
the concern	dF
the consent	hI
the content	gH
the courtesy	a9cK
the data	iI
the date	hJ
the defamation	iG
the department	h9jN
the designat	a9
the education	c:fKiFj6
the eisteddfod	eG
the esafety	jG
the fact	aGd4g8hJ
the first	cHd7h8lJ
the follow	a5c3dNiHj7
the form	cGd:
the front	a1cM
the gate	cGd8
the general	cF
the group	cG
the holiday	d9
the local	g7hH
the maliciou	iF
the material	a9gHhG
the matter	cF
the new	lG
the next	hH
the number	cF
the of	hH
the pastoral	c8hH
the people	e:hH
the person	h9
the picture	a8h7iH
the place	dF
the platform	a:fJ
the playground	a:cG
the post	gJ
the premise	gG
the protection	d:iL
the record	dF
the right	c2d8fRl9
the same	aIb9cJd:e6f:l9
the school	c8d5hIi:jG
the second	a9hJ
the start	a9cJ
the term	aFc9
the town	aGc8
the uk	a9h6iL
the use	fF
the website	a:kJ
the withdrawal	gL
the yard	aGc4
the year	aG
their	aFb6cNf5h5i:j9k9
their _pupil	a8cJe8
their own	aJdGh:
their personal	aI
them	aGb6g3j:k:
them for	cH
them to	c:hH
themselve	cJd7
then	g8hK
there	a7b:c1eLhKi:j:
there is	eG
thereafter	hH
these	aIb8c3e7f7j:k:
these _document	aK
these group	aI
they	b7cKf6h4j8k9
they appear	c9eH
they are	a8cJe8
they do	aFc0dG
they have	a9
they may	c9eI
they should	dF
thing	aIc6
thing acts	dFf8
think	a8cJd9
this	d4h1j1lG
this _document	b5d4eHh4j6lF
those	bHh8
thread	a9cJe:fGh7
threat	a7e:gKh8
threaten	c9dFgI
three	b:d1g9hNi6j:
three work	hG
through	e1f8i:j:lI
through the	aGb:e4f9
tiktok	a9bJ
time	d5gJ
to	cHeFgFj:k7
to #	aIh:jG
to :	a4cUd4e9h5k9
to _parent	aFb:c4h6lL
to _police	aG
to _pupil	cG
to _school	i:jI
to _staff	aG
to a	cFh5
to an	gH
to answer	cGd6hH
to be	dFe2fFh:l5
to bring	cG
to come	gKh7
to day	a7hI
to delete	a:c7fI
to disagree	c:eH
to have	cJ
to heddlu	gH
to it	h9
to keep	cJd5h6
to leave	d:
to one	gG
to photograph	dG
to reach	eFh9
to read	dFe:
to refrain	c7dI
to remove	a5eFh9
to say	eH
to see	c9
to seek	fI
to send	d:eH
to set	aH
to share	d7eK
to speak	dG
to stay	eF
to stop	a7eH
to take	c7eGfHi:
to tell	cH
to the	a6cFd0e5gIhQi:j7k:
to us	cId9e:h:
to use	d7eHh9
to whom	bF
to write	cF
to your	d8e:hJ
together	aPc:h9j9l9
together by	aI
told	cHd:
tone	f8gKh8
too	a4cH
toolkit	jH
toolkit for	jH
touch	aFgFh:
town	aGc8
travel	aLe9
treat	d9
trespas	gG
trespas notice	gF
trip	gH
true	gF
trust	aMc4e9g8h4i4j9
turn	a8d3e:fIhF
tusla	bFc8hH
tutor	c8hG
two	aFd5e8f:g3hJlJ
two _admin	cLh:
two school	hJ
two year	lG
uk	a9h6iL
unacceptable	dNi9
undefined acts	a6j9
under	a:c6l8
under a	a8bJ
under consequence	b3c(d(e-g^i5j:k6l6
under consequence/governor/-	a9gG
under consequence/governor/may	gI
under consequence/governor/will	l9
under consequence/parent/may	e8hG
under consequence/pupil/will	aNd8g:
under consequence/school/-	fKj:
under consequence/school/will	a8c7f9gMl9
under consequence/thing/-	b3c1d-e6f2gQhIi4l4
under consequence/thing/can	a:lG
under consequence/thing/may	a:c9e:f8gR
under consequence/thing/will	a7c:gRh6
under consequence/undefined/-	iF
under definition	a*b^c.d.e5f9g4h1i3j8k5l7
under definition/parent/-	a9bMc9
under definition/school/-	a:bK
under definition/thing/-	a1b\c4d2e9g6h6i4j:k7l9
under expectation	b4cVeGf:g1h8j:k8
under expectation/parent/!	cK
under expectation/parent/-	a6b:cL
under expectation/school/!	cIh8
under expectation/school/-	hF
under expectation/school/would	cG
under expectation/staff/!	cId9
under expectation/thing/!	cIe9
under expectation/thing/-	b6cKg7h1i9k9
under legislation	a1b6c/d0e:f8g4h4iTjQkHl5
under legislation/pupil/-	jIk:
under legislation/school/-	a:h:iHj8kH
under legislation/thing/-	a/b7c5d3g6h7iOjQl7
under policy	a4c1d6g9h6kS
under policy/pupil/-	kF
under policy/thing/-	a7c7d7g:h7iFkM
under procedure	a0b6c-d5e3h^i8l8
under procedure/parent/-	hL
under procedure/school/-	a9hL
under procedure/thing/!	c/d:hR
under procedure/thing/-	a5b9c6d5hOi9jH
under procedure/thing/should	cHdGh6
under procedure/thing/will	hF
under prohibition	a2b5c5d^e8f7g4h6l8
under prohibition/governor/-	a9dOg:h9i9l9
under prohibition/parent/-	c8dK
under prohibition/school/!	dJ
under prohibition/staff/!	dI
under prohibition/thing/!	a9dOh6
under prohibition/thing/-	b7c2dWg9
under prohibition/thing/should	cF
under review	a0b:c6d8e9g8h1i9lZ
under review/governor/-	lG
under review/parent/will	lF
under review/school/will	h9lJ
under review/thing/-	a5h:lO
under review/thing/will	lJ
under the	c8iGk9
under undefined/governor/-	aMc:g:h8i7lF
under undefined/group-admin/-	aId7
under undefined/group-admin/may	c8eG
under undefined/group-admin/should	dF
under undefined/parent/!	aJd9h8
under undefined/parent/-	aFd/g7i7j9k:
under undefined/parent/are asked	cH
under undefined/parent/are free	eH
under undefined/parent/are welcome	eI
under undefined/parent/can	eJ
under undefined/parent/may	c8ePf9g5h6
under undefined/parent/must	e:
under undefined/parent/will	aKc3e8
under undefined/school/!	cId9
under undefined/school/-	aMc:d:e4f8
under undefined/school/can	aGc8fIh8
under undefined/school/may	c6d7e8fRh6
under undefined/school/will	a7cGd9f8g8hH
under undefined/staff/-	aIc.hFi:l9
under undefined/staff/may	aFc9d7
under undefined/staff/must	cI
under undefined/staff/will	a3dIe:
under undefined/thing/!	cOf:g7j:k9l9
under undefined/thing/-	aRb:g2j8l4
under undefined/thing/can	aJd:e8h7
under undefined/thing/is allowed	c9eH
under undefined/thing/is forbidden	dI
under undefined/thing/is to	aFcFe:h7
under undefined/thing/may	b9c3eIg9h8
under undefined/thing/must	dJ
under undefined/thing/should	cKe9h9
under undefined/thing/will	g7
under undefined/undefined/!	cI
unlawful	a:gH
unles	a7c7dNh7k:
unles the	bGdGh:
until	a3cMd3
until the	a7cFd:g:hH
up	dHe0gFi9j:
up a	dG
up by	aGc7hG
up to	a:gKh:
update	a9hI
upload	a:dH
upset	a8dJ
urgent	cLh7
us	cLd-j8
us to	aH
use	b5eIg7hFi:kIl8
use _document	a:kI
use a	c8dI
use of	c8kF
use the	c6hH
used	a7e7
used to	dG
user	bF
using	b:j:
value	aMc6d9i:
verb !	cMdHe6f8g8l9
verb -	aHbFc4e7f9
verb are allowed	c7eK
verb are asked	cGdFe8h:
verb are encouraged	cKe:
verb are entitled	c:eHfGg9
verb are expected	cH
verb are free	eI
verb are not to	dJ
verb are to	cKh8
verb are welcome	c8eL
verb can	aGc:d/eIfIg:h9i7j6
verb could	gH
verb has to	cFd7f9
verb is allowed	c6eK
verb is asked	a8cGlF
verb is forbidden	dI
verb is to	cNe2h6
verb may	a:b5c%d:ePfQgKh4i8k9l6
verb must	a5b:cIdLe5h7i9k:
verb need to	cMe6
verb shall	a4dIe6lF
verb should	a7b8cOdFe1f7h7i9j9kFl8
verb will	b7e9f8gGhFi7lL
verb would	cIe:h9
vice	g:hK
video	a9bIh9
view	a4eGlH
visitor	a:kL
voice	aGdFh:
voice message	dH
volunteer	f:
wait	cHh:
want	aIc5hG
want their	hG
want to	aG
warn	gH
was	aG
watche	cH
way	cGg9
ways	aG
we	f9jF
website	a4bHc7d:e:kK
webwise	e:jK
week	cGd8g:h9lF
weekend	d:
welcome	aIc5d7eJh9
welcome to	c8eL
well	a9h6i9kK
well as	c6dI
welsh	a9i:jH
welsh government	i:jH
what	aLh3j7k8l7
what _parent	c9
what _school	c5eHiF
what a	aKd9g8h9
what is	aMc4d:
what they	d9iG
whatever	aLc8g5
whatsapp	bJc4dGe7
whatsapp group	aH
when	a9cQd.e0i8k8
when _school	cHd:h7
when a	cHd6e:fGh7
when they	cHd7
whenever	a3bId:eIg:lF
whenever _parent	c9eH
where	a9gFi:j:l8
wherever	c9dG
whether	aHe6h6
which	aJc7e8g6hGl8
which _parent	aI
which is	h:
which the	hF
while	dOe8h6
who	d5f:hOk7l4
who are	cH
who believe	hF
who do	a:e:gIhG
who has	c9dFe8g5
who have	bF
who is	a:eG
who will	c9hJ
whoever	a9cGhG
whom	a6bJcLd8e7h6
whom they	cI
whose	bFc6
why	a9c:dHeG
why a	dJ
will	b6c8f7gIhHi7j:lK
will :	cOg7h4
will be	c8e6lK
will consider	gF
will contact	g:hJ
will get	c:gF
will go	lG
will mind	a9c4eN
will normally	cF
will not	dJh9
will revisit	lJ
will write	gIh7
wish	c8eH
with	a2f4hJi8j7
with _parent	cHe9g8
with a	a4c1eJgMh6
with another	aFcHd9
with one	c:
with or	c6d:eFhF
with parental	bF
with the	a2f7g6hNj8
with this	gFi9kFl:
withdraw	f9gI
withdrawal	gM
withdrawal of	gM
within	a5d6f8g8hRl9
within ten	g7hL
within the	cKh8
within three	hH
within two	c:hK
without	b:dJg9h:i:l:
without a	c7eF
without notice	e9fJ
without the	dK
word	a6d3f9lH
word with	cG
work	d7g1hM
work days	g6hP
worker	a6bJ
would	dHg:h7
would be	cF
wound	fJ
writ	a6bFc:d8eGhFi9
write	a8d8e8f9hIk:
write to	a9c4hJlG
written	aIc8f7
x	a9bHeHh8
yard	aGc3
year	aIb5c:d3e7f7g:i9jIk8lM
year or	c9hG
yes	c6dI
you	aFeHf9g9i8j5
your	b9cQd1eJf6g5j6k8
your _pupil	aMcHd2g4
your own	a3eNh7
your phone	cH
ysgol	aNd9i9
`;
