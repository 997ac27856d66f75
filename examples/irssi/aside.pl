# installed by `aside hook install irssi`
