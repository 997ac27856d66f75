// What every figure of a whole process is held against: a program that says one line.
#include <iostream>

int main() { std::cout << "send: nothing to change.\n"; }
