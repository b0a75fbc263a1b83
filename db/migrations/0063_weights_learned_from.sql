-- From how many appeals it was learned what is rare in a city, copies among them: learned anew when there are twice as many. What
-- was learned before this was known is learned anew at once.
alter table gram_weight add column appeals int not null default 0;
