-- 上传中断: what a killed server was just storing is looked up when the next one starts, whichever county it was for.
create policy stored_file_installation on stored_file for select using ((select scope_is_installation()));
