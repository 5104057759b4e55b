-- A place knows of a move when its pack has come back: no pack is named with it. Why a move came to nothing is not kept, for it could say who has voted.
alter table place_move drop column gone_pack, drop column to_pack;
alter table place_move drop constraint place_move_state_check;
alter table place_move add constraint place_move_state_check check (state in ('waiting', 'done', 'withdrawn', 'not-moved'));
