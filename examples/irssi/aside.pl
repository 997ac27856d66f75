# Asks aside before irssi sends a message, and holds back what would cost somebody face.
# This was installed by `aside hook install irssi`, or copied; it needs `aside` on the PATH.
#
#     /aside send     sends what was held back here, as it is
#     /aside use      sends the rewording; where it has [blanks] it is put into the input line
#     /aside use dm   the same with the words for one person alone
#     /set aside_command, aside_time_limit (a duration), aside_on_error (send, block)
#
# What is printed here goes to no log. Sending the same again within 30 seconds sends it.

use strict;
use warnings;
use Irssi;
use Encode qw(decode_utf8 encode_utf8);
use IPC::Open3;
use IO::Select;
use JSON::PP;
use POSIX qw(WNOHANG);
use Symbol qw(gensym);
use Time::HiRes qw(time);

our $VERSION = '0.1.0';
our %IRSSI = (
  name => 'aside', description => 'A word aside, before a message is sent',
  license => 'Apache-2.0', authors => 'aside', contact => 'aside',
);

Irssi::settings_add_str('aside', 'aside_command', 'aside');
Irssi::settings_add_time('aside', 'aside_time_limit', '2s');
Irssi::settings_add_str('aside', 'aside_on_error', 'send');

my %held;        # where: what was held back there last
our $passing = 0; # within /aside send and /aside use

sub window_of {
  my ($server, $target) = @_;
  return ($server && $server->window_find_item($target)) || Irssi::active_win();
}

# MSGLEVEL_NEVER is written to no log.
sub say_at {
  my ($window, $text) = @_;
  for my $line (split /\n/, $text) {
    $line =~ s/%/%%/g;
    $window->print($line, MSGLEVEL_CLIENTCRAP | MSGLEVEL_NEVER);
  }
}

# Runs aside; its exit status and what it printed, or undef and why not.
sub run {
  my ($input) = @_;
  my @command = (split(' ', Irssi::settings_get_str('aside_command')),
    qw(hook pre-send --json --format json --overrule resend));
  my $limit = Irssi::settings_get_time('aside_time_limit') / 1000;
  my ($in, $out, $err) = (undef, undef, gensym);
  local $SIG{PIPE} = 'IGNORE';
  local $SIG{CHLD} = 'DEFAULT';
  my $pid = eval { open3($in, $out, $err, @command) } or return (undef, "cannot be run: $command[0]");
  print $in $input;
  close $in;
  my ($end, %text) = (time + $limit, ($out => '', $err => ''));
  my $select = IO::Select->new($out, $err);
  while ($select->count) {
    my @ready = $end > time ? $select->can_read($end - time) : ();
    if (!@ready) {
      kill 'KILL', $pid;
      waitpid $pid, 0;
      return (undef, "no answer within $limit seconds");
    }
    for my $stream (@ready) {
      sysread($stream, $text{$stream}, 65536, length $text{$stream}) or $select->remove($stream);
    }
  }
  waitpid $pid, 0;
  return ($? >> 8, $text{$out}, $text{$err});
}

sub explain {
  my ($result) = @_;
  my @lines = ('aside: not sent.');
  push @lines, "  \"$_->{text}\": $_->{why}" for @{ $result->{findings} };
  for my $message (@{ $result->{suggestion}{messages} || [] }) {
    my $to = $message->{to} eq 'dm' ? "to $message->{recipient} alone" : $message->{to} eq 'group' ? 'here' : 'here, in other words';
    push @lines, "  $to: $message->{text}";
  }
  push @lines, "  Let $result->{hold_seconds} seconds pass before you send it in any form." if $result->{hold_seconds};
  push @lines, '  /aside use sends the rewording, /aside send what you wrote';
  return encode_utf8(join "\n", @lines);
}

# Whether $text may go to $target. $again is the command that sends it as it is.
sub may_go {
  my ($server, $target, $text, $again) = @_;
  return 1 if $passing || !$server || !defined $text || $text !~ /\S/;
  my $to_channel = $server->ischannel($target);
  my $channel = $to_channel ? $server->channel_find($target) : undef;
  my @members = $channel ? map { { name => $_->{nick} } } $channel->nicks() : ({ name => $target });
  my ($status, $out, $err) = run(JSON::PP->new->utf8->encode({
    text => decode_utf8($text), audience => $to_channel ? 'group' : 'dm', markup => 'irc',
    author => { name => $server->{nick} },
    channel => { id => "$server->{tag}/$target", name => $target },
    members => \@members,
  }));
  my $window = window_of($server, $target);
  my $result = defined $status && $out =~ /\S/ ? eval { JSON::PP->new->utf8->decode($out) } : undef;
  if (!defined $status || ($status != 0 && $status != 1) || ($status == 1 && !$result)) {
    my $error = !defined $status ? $out : $result && $result->{error} ? encode_utf8($result->{error}) : $err || "it ended with $status";
    $error =~ s/\s+$//;
    my $blocks = Irssi::settings_get_str('aside_on_error') eq 'block' || ($result && ($result->{on_error} || '') eq 'block');
    say_at($window, "aside: $error: the message " . ($blocks ? 'is held back' : 'goes as it is'));
    return !$blocks;
  }
  return 1 if $status == 0;
  $held{ key($window) } = { server => $server->{tag}, target => $target, again => $again, result => $result };
  say_at($window, explain($result));
  return 0;
}

sub key {
  my ($window) = @_;
  my $item = $window->{name} || ($window->{active} && $window->{active}{name}) || 'window';
  return lc $item;
}

# Who a command speaks to, and what it says: (target, text) or nothing.
my %reads = (
  msg => sub {
    my ($data, $item) = @_;
    1 while $data =~ s/^-(?!channel\b|nick\b)\S+ +//;
    $data =~ s/^-(?:channel|nick) +//;
    my ($target, $text) = split / +/, $data, 2;
    return ($target eq '*' && $item ? $item->{name} : $target, $text);
  },
  me => sub { my ($data, $item) = @_; return $item ? ($item->{name}, $data) : () },
  ctcp => sub { my ($target, $verb, $text) = split / +/, $_[0], 3; return uc($verb || '') eq 'ACTION' ? ($target, $text) : () },
  topic => sub {
    my ($data, $item) = @_;
    $data =~ s/^-delete\b.*//;
    return ($1, $2) if $data =~ /^([#&!+]\S+) +(.*)/;
    return $item && $data =~ /\S/ ? ($item->{name}, $data) : ();
  },
  quote => sub {
    my ($verb, $target, $text) = split / +/, $_[0], 3;
    return () unless defined $text && $verb =~ /^(?:PRIVMSG|NOTICE|TOPIC)$/i;
    $text =~ s/^://;
    $text =~ s/^\x01ACTION //;
    return $text =~ /^\x01/ ? () : ($target, $text);
  },
);
$reads{notice} = $reads{action} = $reads{msg};

# A plain line is a "command msg" too: irssi makes it one.
for my $command (sort keys %reads) {
  Irssi::signal_add_first("command $command", sub {
    my ($data, $server, $item) = @_;
    my ($target, $text) = $reads{$command}->($data, $item);
    return unless defined $target;
    Irssi::signal_stop() unless may_go($server, $target, $text, "$command $data");
  });
}

Irssi::command_bind('aside', sub {
  my ($data, $server, $item) = @_;
  my @words = split ' ', $data;
  my $window = $item || Irssi::active_win();
  my $last = $held{ key($window) };
  return say_at($window, 'aside: nothing is held back here') unless $last;
  my $from = Irssi::server_find_tag($last->{server}) or return say_at($window, 'aside: not connected');
  local $passing = 0;
  my $send = sub { $passing = 1; (window_of($from, $last->{target}))->command($_[0]); $passing = 0; };
  if (($words[0] || '') eq 'send') {
    delete $held{ key($window) };
    return $send->($last->{again});
  }
  return say_at($window, 'aside: /aside send, /aside use or /aside use dm') unless ($words[0] || '') eq 'use';
  my $alone = ($words[1] || '') eq 'dm';
  for my $message (@{ $last->{result}{suggestion}{messages} || [] }) {
    next if ($message->{to} eq 'dm') != $alone;
    my $target = $alone ? $message->{recipient} : $last->{target};
    $target =~ s/^@//;
    my $text = encode_utf8($message->{text});
    $text =~ s/\n/ /g;
    return say_at($window, "aside: to whom? $text") if $alone && ($target eq '' || $target =~ /\[/);
    if ($message->{blanks}) {
      Irssi::gui_input_set($alone ? "/msg $target $text" : $text);
      return say_at($window, 'aside: please fill the [blanks], then send it');
    }
    $send->("msg $target $text");
    delete $held{ key($window) } unless $alone;
    return;
  }
  say_at($window, 'aside: there is no such rewording');
});
